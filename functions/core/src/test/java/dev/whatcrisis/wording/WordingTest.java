// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Briefings;
import dev.whatcrisis.alert.Desk;
import dev.whatcrisis.alert.Incidents;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final String LINK = SmsLimitsTest.SHORT_LINK;
    private final Briefing squall =
            calm(Incidents.open(Level.SQUALL, Set.of(), Incidents.SLEEP, Briefings.NIGHT.minus(Duration.ofHours(2))));
    private final Briefing slip = slip(Set.of(Flag.OWN_LIVE, Flag.COMPROMISING));

    @Test
    void an_sms_says_level_time_brand_numbers_topic_press_and_one_verb() {
        assertThat(say(Means.SMS, Reason.LEVEL_UP, Language.EN, squall).body())
                .isEqualTo("SQUALL 23:41 Acme: People say that a product failed (\"refund\"). "
                        + "Say within the hour that you saw it. 47 posts/h (x9), 1 press. " + LINK);
    }

    @Test
    void an_sms_in_french_has_french_times_and_words() {
        assertThat(say(Means.SMS, Reason.LEVEL_UP, Language.FR, squall).body())
                .isEqualTo("GRAIN 23h41 Acme: On dit qu'un produit a un défaut (\"refund\"). "
                        + "Dire dans l'heure que vous l'avez vu. 47 posts/h (x9), 1 presse. " + LINK);
    }

    @Test
    void an_own_slip_says_whose_post_that_it_is_still_up_and_what_to_do() {
        assertThat(say(Means.SMS, Reason.LEVEL_UP, Language.EN, slip).body())
                .isEqualTo("STORM 23:41 Acme: Our post of 23:41 shows something private (\"See you at mine, shal...\"),"
                        + " still up. Delete it, say so, say sorry. " + LINK);
        assertThat(say(Means.SMS, Reason.LEVEL_UP, Language.FR, slip).body())
                .contains(
                        "TEMPETE 23h41 Acme: Notre message de 23h41", "en ligne", "Le supprimer, le dire, s'excuser.");
    }

    @Test
    void the_clock_is_the_contacts() {
        Planned planned = Briefings.planned(Means.SMS, Reason.LEVEL_UP, Language.EN, squall, false);
        var there = planned.contact();
        Planned elsewhere = Planned.of(
                "acme-1",
                new Contact(
                        there.id(),
                        there.name(),
                        there.duty(),
                        there.phone(),
                        there.email(),
                        there.webhook(),
                        there.quietHours(),
                        ZoneId.of("Asia/Tokyo"),
                        there.language()),
                Means.SMS,
                Reason.LEVEL_UP,
                "x",
                squall.now(),
                planned.said(),
                false);
        assertThat(Wording.of(elsewhere, squall, LINK).body()).startsWith("SQUALL 07:41 Acme");
    }

    @Test
    void what_does_not_fit_is_dropped_in_order() {
        String kept = say(
                        Means.SMS,
                        Reason.LEVEL_UP,
                        Language.EN,
                        Briefings.full(
                                "Acme and Sons of " + "L".repeat(40), "refund", Level.SQUALL, RuleId.R09, Set.of()))
                .body();
        assertThat(kept)
                .doesNotContain("9 of last 10")
                .doesNotContain("topic")
                .doesNotContain("press")
                .doesNotContain("80%");
        assertThat(kept)
                .contains("Acme and Son:")
                .contains("People say that a product failed.")
                .contains("Answer 1,234 people today.");
    }

    @Test
    void no_sentence_of_strangers_gets_into_an_sms() {
        Briefing briefing = calm(
                Briefings.with(squall.incident().orElseThrow(), "call+33600000000 evil.example pay now", RuleId.R09));
        assertThat(say(Means.WEBHOOK, Reason.LEVEL_UP, Language.EN, briefing).body())
                .contains("(\"pay\")")
                .doesNotContain("evil")
                .doesNotContain("now,")
                .doesNotContain("0600");
    }

    @Test
    void a_brand_that_cannot_be_written_is_called_by_its_watch() {
        Briefing briefing = Briefings.full("🔥🔥", squall.incident().orElseThrow());
        assertThat(say(Means.SMS, Reason.TEST, Language.EN, briefing).body()).startsWith("TEST 23:41 acme:");
    }

    @Test
    void an_escalation_says_that_nobody_has_it() {
        assertThat(say(Means.SMS, Reason.ESCALATION, Language.EN, squall).body())
                .contains("Nobody has it yet.");
    }

    @Test
    void the_brief_says_by_which_way_nobody_confirmed_and_nothing_else_does() {
        Fact silent = Fact.of("rehearsal.unconfirmed")
                .with("means", Means.SMS)
                .with("name", "Léa")
                .with("days", 36L);
        Briefing known = squall.with(List.of(silent));
        String said = "Nobody has confirmed a rehearsal to Léa by SMS for 36 days.";

        assertThat(say(Means.EMAIL, Reason.BRIEF, Language.EN, known).body()).contains("\n\n" + said + "\n\n");
        assertThat(say(Means.WEBHOOK, Reason.BRIEF, Language.EN, known).body()).contains(said);
        assertThat(say(Means.SMS, Reason.BRIEF, Language.EN, known).body()).doesNotContain("rehearsal");
        assertThat(say(Means.EMAIL, Reason.LEVEL_UP, Language.EN, known).body()).doesNotContain("rehearsal");
    }

    @Test
    void a_spent_budget_is_said() {
        assertThat(spent(Means.SMS).body()).contains("Held: wake budget spent.");
        assertThat(spent(Means.EMAIL).body()).contains("Held: wake budget spent.");
    }

    @Test
    void the_end_says_peak_half_life_and_who_is_left() {
        Briefing over = Briefings.full("Acme", squall.incident().orElseThrow());
        assertThat(say(Means.SMS, Reason.OVER, Language.EN, over).body())
                .isEqualTo("OVER 23:41 Acme: People say that a product failed (\"refund\"), peak 47/h, half-life 2h10. "
                        + "Answer 1,234 people this month. " + LINK);
    }

    @Test
    void blind_is_never_called_calm() {
        Briefing blind =
                SmsLimitsTest.blind(Briefing.of(squall.watch(), Optional.empty(), squall.now()), Optional.empty());
        assertThat(say(Means.SMS, Reason.BLIND, Language.EN, blind).body())
                .isEqualTo("WATCH BLIND 23:41 Acme: hackernews+mastodon+bluesky+rss silent 40 min. "
                        + "Not calm, just blind. Look by hand. " + LINK);
        assertThat(say(Means.EMAIL, Reason.BLIND, Language.EN, blind).body()).doesNotContainIgnoringCase("what crisis");
    }

    @Test
    void what_crisis_is_never_said_over_people_at_risk() {
        for (Flag flag : List.of(Flag.SAFETY, Flag.PERSON)) {
            Briefing small = calm(Incidents.open(Level.WHAT_CRISIS, Set.of(flag), Incidents.SLEEP, Briefings.NIGHT));
            for (Language language : Language.values()) {
                for (Means means : Means.values()) {
                    Message message = say(means, Reason.LEVEL_UP, language, small);
                    assertThat((message.subject() + message.body()).toLowerCase(Locale.ROOT))
                            .doesNotContain(SmsLimitsTest.shrug(language));
                }
            }
        }
    }

    @Test
    void a_subject_is_short_ascii_and_says_whether_anything_is_to_be_done() {
        assertThat(say(Means.EMAIL, Reason.LEVEL_UP, Language.EN, squall).subject())
                .isEqualTo("[Squall] Acme - People say that a product failed (refund delay) - can wait until 07:00");
        for (Reason reason : Reason.values()) {
            for (Language language : Language.values()) {
                Briefing long60 = Briefings.full("Œé€🔥W".repeat(10), "façade", Level.STORM, RuleId.R16, Set.of());
                assertThat(say(Means.EMAIL, reason, language, long60).subject())
                        .hasSizeLessThan(100)
                        .matches("[\\x20-\\x7e]+");
            }
        }
    }

    @Test
    void a_blind_mail_says_in_a_sentence_who_is_silent_and_for_how_long() {
        Briefing now =
                SmsLimitsTest.blind(Briefing.of(squall.watch(), Optional.empty(), squall.now()), Optional.empty());
        assertThat(say(Means.EMAIL, Reason.BLIND, Language.EN, now).body())
                .contains("Nothing for 40 min from hackernews, mastodon, bluesky and rss. Not calm, just blind.");
        assertThat(new Silence(List.of("rss"), Duration.ofDays(2)).inSms(Words.of(Language.EN)))
                .extracting(Words.of(Language.EN)::say)
                .isEqualTo("rss silent 48 h");
    }

    @Test
    void what_is_not_about_us_leaves_nobody_to_answer() {
        Incident notUs = squall.incident()
                .orElseThrow()
                .withState(
                        new State.Over(Briefings.NIGHT, State.Ending.NOT_US, "lea", new State.Open(Briefings.NIGHT)));
        Briefing over = Briefings.full("Acme", notUs);
        assertThat(say(Means.SMS, Reason.OVER, Language.EN, over).body()).contains("Nothing to do.");
        assertThat(say(Means.EMAIL, Reason.OVER, Language.EN, over).body())
                .contains("not about us", "Nothing to do.")
                .doesNotContain("answer");
    }

    @Test
    void what_is_zero_is_not_said_and_one_is_one() {
        Briefing quiet = calm(counting(0, 0.2, 1, 1, 0));
        assertThat(say(Means.EMAIL, Reason.LEVEL_UP, Language.EN, quiet).body())
                .contains("1 critical person and 1 platform.")
                .doesNotContain("No posts", "no press", " 0 ", "24 h", "a week ago");
        assertThat(say(Means.EMAIL, Reason.LEVEL_UP, Language.FR, quiet).body())
                .contains("1 personne critique et 1 plateforme.")
                .doesNotContain("Aucun message", "pas de presse");
        assertThat(say(Means.SMS, Reason.LEVEL_UP, Language.EN, quiet).body()).doesNotContain("0 p");
    }

    @Test
    void a_mail_names_the_buttons_that_there_are() {
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            assertThat(say(Means.EMAIL, Reason.LEVEL_UP, language, squall).body())
                    .contains(words.say("tap.acknowledge") + " / " + words.say("tap.snooze") + " / "
                            + words.say("tap.not-us"));
        }
    }

    @Test
    void letting_it_sleep_is_named_towards_the_night() {
        for (Duration later : List.of(Duration.ofHours(7), Duration.ofHours(8), Duration.ofHours(15))) {
            Message told =
                    say(Means.EMAIL, Reason.LEVEL_UP, Language.EN, Briefings.at(Briefings.NIGHT.plus(later), squall));
            assertThat(told.body()).contains("I have it").doesNotContain("Sleep until");
        }
        Briefing evening = Briefings.at(Briefings.NIGHT.plus(Duration.ofHours(20)), squall);
        assertThat(say(Means.EMAIL, Reason.LEVEL_UP, Language.EN, evening).body())
                .contains("Sleep until 07:00");
    }

    @Test
    void a_mail_has_its_parts_in_order() {
        Briefing full = Briefings.full("Acme", squall.incident().orElseThrow());
        assertThat(say(Means.EMAIL, Reason.LEVEL_UP, Language.EN, full).body())
                .containsSubsequence(
                        "People say that a product failed (refund delay).",
                        "A squall: take a coat. R10",
                        "DO\n",
                        "DON'T\n",
                        "NUMBERS\n",
                        "24 h ▇".replace("▇", "█"),
                        "This hour a week ago: 5.",
                        "WHEN IT IS OVER\n",
                        "9 of your last 10",
                        "THEY SAY\n",
                        "DRAFT K3",
                        "WHAT WOULD CHANGE OUR MIND\n",
                        "I have it",
                        "https://" + LINK,
                        "Seen before:",
                        "Why you:",
                        "Europe/Paris");
    }

    @Test
    void other_peoples_posts_are_quoted_without_links_and_without_mentions() {
        Briefing full = Briefings.full("Acme", squall.incident().orElseThrow());
        assertThat(say(Means.EMAIL, Reason.LEVEL_UP, Language.EN, full).body())
                .contains("\"They never paid me back, see [link]\"", "\"(at)acme what now\"")
                .doesNotContain("evil.example")
                .doesNotContain("@");
    }

    @Test
    void the_boss_reads_that_somebody_has_it_only_when_somebody_has() {
        Incident acknowledged =
                squall.incident().orElseThrow().withState(new State.Acknowledged(Briefings.NIGHT, "lea"));
        assertThat(say(Means.EMAIL, Reason.CALM_MAIL, Language.EN, calm(acknowledged))
                        .body())
                .startsWith("People say that a product failed (refund delay).\nSomebody has it.\n"
                        + "Nothing is decided about people tonight.\nNext news Wed 09:00");
        assertThat(say(Means.EMAIL, Reason.CALM_MAIL, Language.EN, squall).body())
                .doesNotContain("Somebody has it")
                .contains("nobody confirmed yet");
    }

    @Test
    void nobody_reads_that_somebody_should_have_it_when_somebody_has() {
        Briefing taken =
                calm(squall.incident().orElseThrow().withState(new State.Acknowledged(Briefings.NIGHT, "lea")));
        assertThat(say(Means.EMAIL, Reason.REPEAT, Language.EN, taken).subject())
                .as("to who has it")
                .endsWith("you have it");
        Briefing others =
                calm(squall.incident().orElseThrow().withState(new State.Acknowledged(Briefings.NIGHT, "tom")));
        assertThat(say(Means.EMAIL, Reason.REPEAT, Language.EN, others).subject())
                .endsWith("somebody has it");
        assertThat(say(Means.EMAIL, Reason.REPEAT, Language.FR, others).subject())
                .endsWith("quelqu'un s'en occupe");
        assertThat(say(Means.SMS, Reason.ESCALATION, Language.EN, taken).body())
                .contains("Nobody answered to this yet.")
                .doesNotContain("Nobody has it");
    }

    @Test
    void the_promised_word_to_a_boss_is_as_calm_as_the_first_and_asks_for_nothing() {
        for (Language language : Language.values()) {
            Contact boss = boss(language);
            Planned repeat = Planned.of(
                    "acme-1",
                    boss,
                    Means.EMAIL,
                    Reason.REPEAT,
                    "2026-03-11",
                    squall.now(),
                    new Said(Level.STORM, Set.of(), true),
                    false);
            Message mail = Wording.of(repeat, squall, LINK);
            assertThat(mail.subject()).doesNotContain("should", "devrait", "one thing to do", "une chose");
            assertThat(mail.body()).doesNotContain("I have it /", "Je m'en occupe /", "DO\n", "09:00", "09h00");
        }
    }

    @Test
    void a_webhook_gets_the_whole_short_text_with_a_link_to_click() {
        Message message = say(
                Means.WEBHOOK,
                Reason.LEVEL_UP,
                Language.EN,
                Briefings.full("Acme <!all> @here", squall.incident().orElseThrow()));
        assertThat(message.body())
                .contains("9 of last 10")
                .endsWith(" https://" + LINK)
                .doesNotContain("<!")
                .doesNotContain("@");
    }

    @Test
    void a_link_to_this_machine_is_plain() {
        Message message = Wording.of(
                Briefings.planned(Means.EMAIL, Reason.TEST, Language.EN, squall, false),
                squall,
                "127.0.0.1:8080/a/Ab3_-9xYz01");
        assertThat(message.body()).contains("http://127.0.0.1:8080/a/");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_was_counted_and_not_read_is_about_right_and_says_so(Language language) {
        Incident counted = counting(4_312, 5, 60, 1, 0);
        Size size = counted.size();
        Incident storm = counted.withSize(new Size(size.peak(), 99_812, 4_312, 5, 60, 0, 1, 97_812));
        Briefing briefing = Briefings.full("Acme", storm);
        Words words = Words.of(language, Desk.PARIS, briefing.now());
        String mail = body(briefing, Means.EMAIL, language);

        assertThat(mail)
                .contains(words.say(Fact.of("counted.about")
                        .with("what", List.of(Fact.of("mail.posts").with("n", 4_300)))))
                .contains(
                        words.say(Fact.of("counted.read").with("posts", 100_000).with("read", 2_000)));
        assertThat(Gsm7.fold(body(briefing, Means.WEBHOOK, language)))
                .contains(Gsm7.fold(words.say(Fact.of("counted.about").with("what", "")))
                        .strip());
        assertThat(body(Briefings.full("Acme", counted), Means.EMAIL, language))
                .doesNotContain(words.say(Fact.of("counted.about").with("what", "")));
    }

    private static String body(Briefing briefing, Means means, Language language) {
        return Wording.of(
                        Briefings.planned(means, Reason.LEVEL_UP, language, briefing, false),
                        briefing,
                        SmsLimitsTest.SHORT_LINK)
                .body();
    }

    private static Incident counting(int lastHour, double usual, int critical, int platforms, int press) {
        Incident i = Incidents.open(Level.RIPPLE, Set.of(), Incidents.SLEEP, Briefings.NIGHT);
        return i.withSize(new Size(i.size().peak(), i.size().posts(), lastHour, usual, critical, press, platforms));
    }

    private static Contact boss(Language language) {
        Contact b = Desk.BOSS;
        return new Contact(
                b.id(), b.name(), b.duty(), b.phone(), b.email(), b.webhook(), b.quietHours(), b.zone(), language);
    }

    private static Message spent(Means means) {
        Briefing night = calm(Incidents.open(Level.STORM, Set.of(), Incidents.BY_FORMULA, Briefings.NIGHT));
        return say(means, Reason.BRIEF, Language.EN, night);
    }

    private static Briefing calm(Incident incident) {
        Briefing b = Briefings.full("Acme", incident);
        return new Briefing(
                b.watch(),
                b.incident(),
                b.now(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                b.ownPostAt(),
                OwnSteps.NONE);
    }

    private static Briefing slip(Set<Flag> flags) {
        Briefing known = calm(Incidents.slip(Level.STORM, flags, Briefings.NIGHT));
        return new Briefing(
                known.watch(),
                known.incident(),
                known.now(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("See you at mine, shall I bring the wine?"),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of("https://social.example/1"),
                OwnSteps.NONE);
    }

    private static Message say(Means means, Reason reason, Language language, Briefing briefing) {
        boolean budgetSpent = reason == Reason.BRIEF;
        Planned p = Briefings.planned(means, reason, language, briefing, false);
        return Wording.of(
                new Planned(p.id(), p.contact(), p.means(), p.reason(), p.wakes(), p.dueAt(), p.said(), budgetSpent),
                briefing,
                LINK);
    }
}
