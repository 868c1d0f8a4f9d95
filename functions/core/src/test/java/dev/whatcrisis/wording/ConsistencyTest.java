// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Briefings;
import dev.whatcrisis.alert.Incidents;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each check catches what it is there for; and messages of every kind pass them all. */
class ConsistencyTest {
    private static final Incident SQUALL =
            Incidents.open(Level.SQUALL, Set.of(), Incidents.SLEEP, Briefings.NIGHT.minus(Duration.ofHours(2)));
    private static final Incident HURT =
            Incidents.open(Level.SQUALL, Set.of(Flag.SAFETY), Incidents.BY_RULE, Briefings.NIGHT);
    private static final Incident SLIP =
            Incidents.slip(Level.SQUALL, Set.of(Flag.OWN_LIVE, Flag.COMPROMISING), Briefings.NIGHT);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_of_message_is_consistent(Language language) {
        List<String> faults = new ArrayList<>();
        for (Incident incident : incidents()) {
            for (Reason reason : reasons(incident)) {
                for (Means means : List.of(Means.SMS, Means.EMAIL)) {
                    faults.addAll(Consistency.of(told(incident, reason, means, language, reason == Reason.NEW_FLAG)));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void an_unfilled_placeholder_is_caught() {
        assertThat(caught(SQUALL, body -> body.replace("Acme", "{brand}"))).contains(Consistency.WHOLE);
        assertThat(caught(SQUALL, body -> body.replace("Acme", "mail.over.by"))).contains(Consistency.WHOLE);
    }

    @Test
    void a_useless_zero_is_caught() {
        assertThat(caught(SQUALL, body -> body.replace("47 posts", "0 posts"))).contains(Consistency.NO_ZERO);
    }

    @Test
    void a_text_that_is_too_long_or_in_another_alphabet_is_caught() {
        assertThat(caught(SQUALL, body -> body.repeat(4))).contains(Consistency.FITS);
        assertThat(caught(SQUALL, body -> body + " ☂")).contains(Consistency.FITS);
    }

    @Test
    void another_number_than_the_stored_one_is_caught() {
        assertThat(caught(SQUALL, body -> body.replace("47 posts/h", "48 posts/h")))
                .containsExactly(Consistency.STORED_NUMBERS);
        assertThat(mailed(SQUALL, body -> body.replace("31 critical people", "32 critical people")))
                .containsExactly(Consistency.STORED_NUMBERS);
    }

    @Test
    void a_time_that_is_past_is_caught() {
        UnaryOperator<String> late = body -> body + "\nDRAFT K4 (to be approved)\nWe will say more by 21:15, here.\n";
        assertThat(mailed(SQUALL, late)).containsExactly(Consistency.TIMES_TO_COME);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_end_that_is_forecast_for_a_time_that_is_past_is_caught(Language language) {
        for (Means means : List.of(Means.SMS, Means.EMAIL)) {
            Told told = told(SQUALL, Reason.LEVEL_UP, means, language, false);
            Fact late = Fact.of(means == Means.SMS ? "sms.overBy" : "mail.overBy")
                    .with("at", Briefings.NIGHT.minus(Duration.ofHours(3)))
                    .with("early", Briefings.NIGHT.minus(Duration.ofHours(4)))
                    .with("late", Briefings.NIGHT.minus(Duration.ofHours(2)));
            String heading = told.words().say("mail.heading.FORECAST") + "\n";
            String said = means == Means.SMS
                    ? " " + told.words().say(late)
                    : heading + "- " + told.words().say(late);

            assertThat(caught(told, body -> means == Means.SMS ? body + said : body.replace(heading, said + "\n")))
                    .as(told.words().say(late))
                    .contains(Consistency.TIMES_TO_COME);
        }
    }

    @Test
    void news_that_is_promised_for_a_time_that_is_past_is_caught() {
        Told boss = told(SQUALL, Reason.CALM_MAIL, Means.EMAIL, Language.EN, false);

        assertThat(caught(boss, body -> body.replace("Next news Wed 09:00", "Next news 09:00")))
                .containsExactly(Consistency.TIMES_TO_COME);
    }

    /** It was forecast to be calm by now, and is not: then nobody says that it is too early to tell. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void what_lasts_longer_than_its_forecast_is_said_to(Language language) {
        Instant now = Briefings.NIGHT;
        Forecast past = new Forecast(
                now.minus(Duration.ofHours(9)),
                now.minus(Duration.ofHours(5)),
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofHours(3)),
                0.9,
                0.1,
                Fact.of("mail.early"));
        Incident longer = SQUALL.withForecasts(new Forecasts(Optional.of(past), Optional.of(past)));
        Told told = told(longer, Reason.REPEAT, Means.EMAIL, language, false);

        assertThat(told.section("mail.heading.FORECAST"))
                .containsExactly("- " + told.words().say("mail.late"));
        assertThat(Consistency.of(told)).isEmpty();
    }

    @Test
    void a_word_promised_for_a_night_in_which_all_can_wait_is_caught() {
        UnaryOperator<String> night =
                body -> body + "\nDRAFT K4 (to be approved)\nWe will say more by Wed 00:15, here.\n";
        assertThat(mailed(SQUALL, night)).containsExactly(Consistency.TIMES_TO_COME);
    }

    @Test
    void weather_over_people_at_risk_is_caught() {
        assertThat(mailed(HURT, body -> body.replace("R10", "A squall: take a coat. R10")))
                .containsExactly(Consistency.GRAVE);
    }

    @Test
    void a_shrug_over_a_danger_is_caught() {
        assertThat(caught(HURT, body -> "What crisis? " + body)).contains(Consistency.NO_SHRUG);
    }

    @Test
    void to_delete_and_to_leave_is_caught() {
        assertThat(mailed(
                        SLIP,
                        body -> body.replace(
                                "Delete the post now, and say that you did.",
                                "Leave the post where it is: it harms nobody, and deleting it looks like hiding.")))
                .containsExactly(Consistency.ONE_VOICE);
    }

    @Test
    void what_nobody_has_is_not_said_to_be_taken() {
        assertThat(mailed(SQUALL, body -> body + "\nSomebody has it.\n")).containsExactly(Consistency.STATE);
        Incident taken = SQUALL.withState(new State.Acknowledged(Briefings.NIGHT, "lea"));
        assertThat(mailed(taken, body -> body + "\nNobody has it yet.\n")).containsExactly(Consistency.STATE);
    }

    @Test
    void a_mail_that_does_not_say_what_happened_is_caught() {
        assertThat(mailed(SQUALL, body -> body.replaceFirst("(?s)^.*?\\n", "")))
                .containsExactly(Consistency.HAPPENED_FIRST);
    }

    /** Where a number and its noun are one key, the number alone is what is compared. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_number_that_is_not_stored_is_caught_in_every_language(Language language) {
        Told mail = told(SQUALL, Reason.LEVEL_UP, Means.EMAIL, language, false);
        String people =
                mail.words().say(Fact.of("mail.people").with("n", SQUALL.size().criticalAuthors()));
        String others =
                mail.words().say(Fact.of("mail.people").with("n", SQUALL.size().criticalAuthors() + 4));

        assertThat(caught(mail, body -> body.replace(people, others))).containsExactly(Consistency.STORED_NUMBERS);
    }

    /** "Peak 102/h" of what is over is not the number of the last hour, which is none by then. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_peak_is_not_taken_for_the_last_hour(Language language) {
        Size size = SQUALL.size();
        Incident over = SQUALL.withSize(
                        new Size(size.peak(), size.posts(), 0, 2, size.criticalAuthors(), 0, size.platforms()))
                .withState(new State.Over(Briefings.NIGHT, State.Ending.CALM, "watch", SQUALL.state()));

        assertThat(Consistency.of(told(over, Reason.OVER, Means.SMS, language, false)))
                .isEmpty();
    }

    private static Set<Consistency> caught(Incident incident, UnaryOperator<String> broken) {
        return caught(told(incident, Reason.LEVEL_UP, Means.SMS, Language.EN, false), broken);
    }

    private static Set<Consistency> mailed(Incident incident, UnaryOperator<String> broken) {
        return caught(told(incident, Reason.LEVEL_UP, Means.EMAIL, Language.EN, false), broken);
    }

    private static Set<Consistency> caught(Told whole, UnaryOperator<String> broken) {
        assertThat(Consistency.of(whole)).isEmpty();
        Told told = whole.with(new Message(
                whole.message().subject(), broken.apply(whole.message().body())));
        assertThat(told.message()).isNotEqualTo(whole.message());
        Set<Consistency> caught = EnumSet.noneOf(Consistency.class);
        for (Consistency check : Consistency.values()) {
            if (check.faults(told).findAny().isPresent()) {
                caught.add(check);
            }
        }
        return caught;
    }

    private static Told told(Incident incident, Reason reason, Means means, Language language, boolean urgent) {
        Briefing full = Briefings.full("Acme", incident);
        Briefing briefing = new Briefing(
                full.watch(),
                full.incident(),
                full.now(),
                full.last24Hours(),
                full.sameHourLastWeek(),
                Optional.empty(),
                full.samples(),
                full.loudest(),
                Optional.of("See you at mine, shall I bring the wine?"),
                Optional.empty(),
                0,
                full.peopleTold(),
                Optional.empty(),
                full.halfLife(),
                full.ownPostAt(),
                OwnSteps.NONE);
        Planned planned = Briefings.planned(means, reason, language, briefing, urgent);
        Message message = Wording.of(planned, briefing, "sos.acme.dev/a/Ab3_-9xYz01");
        return new Told(message, means, reason, planned.contact(), briefing.now(), briefing.incident());
    }

    private static List<Reason> reasons(Incident incident) {
        return incident.over()
                ? List.of(Reason.OVER)
                : List.of(
                        Reason.LEVEL_UP,
                        Reason.NEW_FLAG,
                        Reason.BRIEF,
                        Reason.ESCALATION,
                        Reason.REPEAT,
                        Reason.DIGEST,
                        Reason.CALM_MAIL);
    }

    private static List<Incident> incidents() {
        List<Incident> incidents = new ArrayList<>(List.of(SLIP));
        for (Flag flag : Flag.values()) {
            for (Level level : List.of(Level.RIPPLE, Level.STORM)) {
                incidents.add(Incidents.open(level, Set.of(flag), Incidents.BY_RULE, Briefings.NIGHT));
            }
        }
        for (RuleId rule : RuleId.values()) {
            incidents.add(ruled(rule));
        }
        List.of(SLIP, SQUALL, HURT)
                .forEach(open -> incidents.add(open.withState(new State.Acknowledged(Briefings.NIGHT, "lea"))));
        incidents.add(SQUALL.withState(
                new State.Over(Briefings.NIGHT, State.Ending.CLOSED, "lea", new State.Open(Briefings.NIGHT))));
        return incidents;
    }

    private static Incident ruled(RuleId rule) {
        Incident known = Briefings.with(SQUALL, "refund delay", rule);
        return known.withSize(SQUALL.size());
    }
}
