// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Briefings;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every SMS in every language, whatever the brand and the story are called, over short and long links. */
class SmsLimitsTest {
    static final String SHORT_LINK = "sos.acme.dev/a/Ab3_-9xYz01";
    static final String LONGEST_SHORT_LINK = "alerts.acme.eu/a/Ab3_-9xYz01";
    static final String LONG_LINK = "abcdefghij.execute-api.ap-southeast-2.amazonaws.com/a/Ab3_-9xYz01";
    private static final List<String> BRANDS = List.of(
            "Acme",
            "Pâtisserie Œuvre d’Été — Façade",
            "🔥🔥🔥",
            "\u202Eemca\u202C",
            "€{[^|~\\]}€",
            "€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€",
            "W".repeat(60),
            "новости",
            "東京",
            "a\nb\tc",
            "\"Quoted\" 'n' co…",
            "  x  ");
    private static final List<String> HEADLINES = List.of(
            "refund delay",
            "",
            "https://evil.example/x click",
            "remboursement façade œuvre",
            "<script>alert(1)</script>",
            "anticonstitutionnellement",
            "\u202Eevil 🔥 €{}",
            "новости дня");
    private static final List<Set<Flag>> FLAGS = List.of(
            Set.of(),
            Set.of(Flag.SAFETY),
            Set.of(Flag.OWN_LIVE, Flag.COMPROMISING),
            Set.of(Flag.SAFETY, Flag.OWN_LIVE, Flag.HIJACK),
            Set.of(Flag.SAFETY, Flag.THREAT),
            Set.of(Flag.BREACH));

    static Stream<String> brands() {
        return BRANDS.stream();
    }

    @ParameterizedTest
    @MethodSource("brands")
    void every_sms_keeps_its_limits_and_what_must_not_be_dropped(String brand) {
        Random random = new Random(brand.hashCode());
        for (Set<Flag> flags : FLAGS) {
            for (Level level : Level.values()) {
                String headline = HEADLINES.get(random.nextInt(HEADLINES.size()));
                RuleId rule = RuleId.values()[random.nextInt(RuleId.values().length)];
                everyReason(Briefings.full(brand, headline, level, rule, flags), !flags.isEmpty());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RuleId.class)
    void every_rule_fits_with_the_longest_brand_and_every_headline(RuleId rule) {
        for (String headline : HEADLINES) {
            everyReason(Briefings.full("W".repeat(60), headline, Level.STORM, rule, FLAGS.get(2)), true);
        }
    }

    private static void everyReason(Briefing briefing, boolean urgent) {
        for (Reason reason : Reason.values()) {
            for (Language language : Language.values()) {
                Planned planned = Briefings.planned(Means.SMS, reason, language, briefing, urgent);
                for (String link : List.of(SHORT_LINK, LONGEST_SHORT_LINK, LONG_LINK)) {
                    check(planned, briefing, link);
                }
            }
        }
    }

    static void check(Planned planned, Briefing briefing, String link) {
        String sms = Wording.of(planned, briefing, link).body();
        Facts facts = new Facts(planned, briefing, link);
        assertThat(Gsm7.covers(sms)).as(sms).isTrue();
        assertThat(sms).doesNotContain("\n").endsWith(" " + link);
        if (link.equals(LONG_LINK)) {
            assertThat(Gsm7.septets(sms)).as(sms).isLessThanOrEqualTo(306);
            assertThat(Gsm7.septets(sms) - Gsm7.septets(link)).as(sms).isLessThanOrEqualTo(153);
        } else {
            assertThat(Gsm7.septets(sms)).as(sms).isLessThanOrEqualTo(160);
        }
        String level = Gsm7.fold(facts.words().say(Opening.word(facts)).toUpperCase(Locale.ROOT));
        String time = planned.contact().language() == Language.FR ? "23h41" : "23:41";
        assertThat(sms).startsWith(level + " " + time + " ");
        assertThat(sms).contains(Gsm7.fold(facts.words().say(Deed.of(facts))));
        if (facts.grave()) {
            assertThat(sms.toLowerCase(Locale.ROOT))
                    .doesNotContain(shrug(planned.contact().language()));
        }
    }

    /** "What crisis?", as a text in that language would say it. */
    static String shrug(Language language) {
        return Gsm7.fold(Words.of(language)
                        .say(Fact.code("level", Level.WHAT_CRISIS))
                        .toLowerCase(Locale.ROOT))
                .replaceAll("[¿?\\s]+$|^¿", "");
    }

    @Test
    void who_is_threatened_and_who_may_be_hurt_through_us_are_both_acted_for() {
        for (Language language : Language.values()) {
            Briefing both = Briefings.full("Acme", "lid", Level.STORM, RuleId.R01, Set.of(Flag.SAFETY, Flag.THREAT));
            Planned planned = Briefings.planned(Means.SMS, Reason.NEW_FLAG, language, both, true);
            Words words = Words.of(language);

            assertThat(Wording.of(planned, both, SHORT_LINK).body())
                    .startsWith(Gsm7.fold(words.say(Fact.code("marker", Flag.THREAT))))
                    .contains(Gsm7.fold(words.say(Fact.code("deed.risk", Flag.THREAT))))
                    .contains(Gsm7.fold(words.say(Fact.code("deed", RuleId.R01))));
        }
    }

    @ParameterizedTest
    @MethodSource("brands")
    void a_blind_watch_says_so_within_the_limits(String brand) {
        Briefing known = Briefings.full(brand, "refund", Level.SQUALL, RuleId.R28, Set.of());
        for (Language language : Language.values()) {
            for (Optional<Incident> incident :
                    List.of(known.incident(), Optional.<dev.whatcrisis.incident.Incident>empty())) {
                Briefing blind = blind(known, incident);
                Planned planned = Briefings.planned(Means.SMS, Reason.BLIND, language, blind, false);
                check(planned, blind, LONGEST_SHORT_LINK);
                check(planned, blind, LONG_LINK);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_a_rule_says_to_do_is_short_and_the_message_of_an_admin_needs_no_folding(Language language) {
        Words words = Words.of(language);
        for (RuleId rule : RuleId.values()) {
            String deed = Gsm7.fold(words.say(Fact.code("deed", rule)));
            assertThat(Gsm7.septets(deed)).as(deed).isLessThanOrEqualTo(40);
        }
        for (Flag peril : List.of(Flag.THREAT, Flag.SELF_HARM, Flag.DOXXING)) {
            String deed = Gsm7.fold(words.say(Fact.code("deed.risk", peril)));
            assertThat(Gsm7.septets(deed)).as(deed).isLessThanOrEqualTo(40);
        }
        String test = words.say("test.text");
        assertThat(Gsm7.covers(test)).as(test).isTrue();
        assertThat(Gsm7.septets(test)).as(test).isLessThanOrEqualTo(160);
        assertThat(words.say("test.subject")).isEqualTo(Wording.subject(words.say("test.subject")));
    }

    @Test
    void a_link_that_cannot_fit_is_refused() {
        Briefing briefing = Briefings.full("Acme", "refund", Level.SQUALL, RuleId.R09, Set.of());
        Planned planned = Briefings.planned(Means.SMS, Reason.LEVEL_UP, Language.EN, briefing, false);
        assertThatThrownBy(() -> Wording.of(planned, briefing, "d".repeat(150) + ".example/a/Ab3_-9xYz01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("domain");
    }

    static Briefing blind(Briefing b, Optional<Incident> incident) {
        return new Briefing(
                b.watch(),
                incident,
                b.now(),
                b.last24Hours(),
                b.sameHourLastWeek(),
                b.trackRecord(),
                b.samples(),
                b.loudest(),
                b.firstPost(),
                b.draft(),
                b.peopleToAnswer(),
                b.peopleTold(),
                Optional.of(new Briefing.Blindness(
                        List.of("hackernews", "mastodon", "bluesky", "rss"),
                        b.now().minusSeconds(2400))),
                b.halfLife(),
                b.ownPostAt(),
                OwnSteps.NONE);
    }
}
