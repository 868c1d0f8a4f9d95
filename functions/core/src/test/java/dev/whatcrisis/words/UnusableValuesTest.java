// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Campaign;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.UnusableValueException;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What core refuses is said in every language, and in English as the exception says it. */
class UnusableValuesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SourceName FORUM = new SourceName("forum");

    static List<ThrowingCallable> refused() {
        return List.of(
                () -> new WatchId("Acme!"),
                () -> new SourceName("a forum"),
                () -> Watch.of(new WatchId("acme"), " ", ZoneOffset.UTC, List.of(), NOW),
                () -> new Query(FORUM, "", false),
                () -> Query.parse("acme"),
                () -> new OwnAccount(FORUM, ""),
                () -> new Campaign(NOW, NOW, 2),
                () -> new Campaign(NOW, NOW.plusSeconds(60), 0.5),
                () -> contact("A", "Ana", "+33612345678", "ana@acme.example"),
                () -> contact("ana", "", "+33612345678", "ana@acme.example"),
                () -> contact("ana", "Ana", "0612345678", "ana@acme.example"),
                () -> contact("ana", "Ana", "+33612345678", "ana"),
                () -> new Roster(List.of(contact("ana", "Ana", "+33612345678", "ana@acme.example"), ana()), 0),
                () -> excluding("/" + "a".repeat(101) + "/"),
                () -> excluding("/(a{100}){100}/"),
                () -> excluding("/[a/"),
                () -> MentionId.ofKey("acme"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_refused_is_said_in_every_language(ThrowingCallable call) {
        UnusableValueException refused = catchThrowableOfType(UnusableValueException.class, call);
        Fact fact = new Fact(refused.key(), refused.values());

        assertThat(English.say(fact).replace(",", ""))
                .isEqualTo(refused.getMessage().replace(",", ""));
        for (Language language : Language.values()) {
            assertThat(Words.of(language).say(fact)).isNotBlank();
        }
        assertThat(Words.of(Language.FR).say(fact)).isNotEqualTo(English.say(fact));
    }

    private static Contact ana() {
        return contact("ana", "Ana Roy", "+33612345679", "ana.roy@acme.example");
    }

    private static Contact contact(String id, String name, String phone, String email) {
        return new Contact(
                id,
                name,
                Duty.ON_CALL,
                Optional.of(phone),
                Optional.of(email),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN);
    }

    private static Relevance excluding(String pattern) {
        return new Relevance(Set.of(pattern), Set.of(), Set.of());
    }
}
