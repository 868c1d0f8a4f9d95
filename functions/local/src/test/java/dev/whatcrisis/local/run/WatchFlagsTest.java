// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchFlagsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private final WatchFlags flags = new WatchFlags();

    @Test
    void without_a_brand_there_is_no_watch() {
        assertThat(flags.watch(NOW)).isEmpty();
    }

    @Test
    void a_brand_alone_is_asked_of_the_sources_that_need_no_registration() {
        flags.brand = Optional.of("Café Łódź");
        Watch watch = flags.watch(NOW).orElseThrow();

        assertThat(watch.terms()).containsExactly("Café Łódź");
        assertThat(watch.queries())
                .extracting(q -> q.source().value())
                .containsExactly("hackernews", "rss", "mastodon");
        assertThat(watch.queries()).filteredOn(Query::press).hasSize(1);
        assertThat(watch.id().value()).matches("cafe-[a-z0-9-]+");
    }

    @Test
    void own_accounts_are_known_and_read_with_or_without_an_at_sign() {
        flags.brand = Optional.of("Acme");
        flags.own = List.of("bluesky:acme.example", "mastodon:@acme@social.example");
        Watch watch = flags.watch(NOW).orElseThrow();

        assertThat(watch.ownAccounts())
                .containsExactly(
                        new OwnAccount(new SourceName("bluesky"), "acme.example"),
                        new OwnAccount(new SourceName("mastodon"), "acme@social.example"));
        assertThat(watch.queries())
                .extracting(Query::key)
                .contains("hackernews:Acme", "bluesky:acme.example", "mastodon:@acme@social.example");
    }

    @Test
    void an_own_account_on_mastodon_is_read_as_an_account_with_or_without_its_at() {
        flags.brand = Optional.of("Acme");
        flags.own = List.of("mastodon:acme@social.example", "mastodon:acme", "mastodon:@acme@other.example");

        Watch watch = flags.watch(NOW).orElseThrow();

        assertThat(watch.queries())
                .extracting(Query::key)
                .contains("mastodon:@acme@social.example", "mastodon:@acme", "mastodon:@acme@other.example");
        assertThat(watch.ownAccounts())
                .extracting(OwnAccount::handle)
                .containsExactly("acme@social.example", "acme", "acme@other.example");
        flags.own = List.of("mastodon:#acme");
        assertThatThrownBy(() -> flags.watch(NOW)).hasMessageContaining("is a hashtag");
    }

    @Test
    void a_brand_must_be_seen() {
        flags.brand = Optional.of("\u200b\u200b");
        assertThatThrownBy(() -> flags.watch(NOW)).hasMessageStartingWith("--brand needs");
    }

    @Test
    void what_cannot_be_used_is_named_with_its_flag() {
        flags.brand = Optional.of("Acme");
        flags.press = List.of("daily:acme");
        assertThatThrownBy(() -> flags.watch(NOW))
                .hasMessageStartingWith("--press daily:acme:")
                .hasMessageContaining("rss");
        flags.press = List.of();
        flags.queries = List.of("acme");
        assertThatThrownBy(() -> flags.watch(NOW)).hasMessageStartingWith("--query acme:");
        flags.queries = List.of();
        flags.own = List.of("bluesky");
        assertThatThrownBy(() -> flags.watch(NOW)).hasMessageStartingWith("--own bluesky:");
        flags.brand = Optional.of("x".repeat(61));
        assertThatThrownBy(() -> flags.watch(NOW)).hasMessageStartingWith("--brand");
    }

    @Test
    void given_queries_replace_those_that_are_stored_and_an_own_account_is_added_to_them() {
        flags.brand = Optional.of("Acme");
        Watch stored = flags.watch(NOW).orElseThrow().withVersion(3);
        flags.own = List.of("bluesky:acme.example");
        assertThat(flags.onto(stored).queries()).hasSize(stored.queries().size() + 1);

        flags.queries = List.of("hackernews:acme beer");
        Watch changed = flags.onto(stored);
        assertThat(changed.queries())
                .extracting(Query::key)
                .containsExactly("hackernews:acme beer", "bluesky:acme.example");
        assertThat(changed.version()).isEqualTo(3);
    }

    @Test
    void only_what_is_given_changes() {
        flags.brand = Optional.of("Acme");
        flags.language.set(Language.FR);
        flags.zone = Optional.of(ZoneId.of("Asia/Tokyo"));
        Tuning accepted = new Tuning(
                "calm-3-1",
                Tuning.Answer.ACCEPTED,
                Sensitivity.BALANCED,
                Sensitivity.CALM,
                Tuning.Reason.NOT_WORTH_IT,
                3,
                "ada",
                NOW);
        Watch stored = flags.watch(NOW).orElseThrow().withPaused(true).with(accepted);

        WatchFlags later = new WatchFlags();
        later.brand = Optional.of("Acme");
        assertThat(later.onto(stored)).isEqualTo(stored);
    }
}
