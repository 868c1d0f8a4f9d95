// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.BOB;
import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.at;
import static dev.whatcrisis.alert.Incidents.BY_RULE;
import static dev.whatcrisis.alert.Incidents.SLEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.WatchId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has no phone that can be texted is woken by ntfy, as a text would wake them. */
class PushTest {
    private static final URI NTFY = URI.create("https://ntfy.sh/acme-kim");
    private static final Contact KIM = LEA.by(Optional.empty(), Optional.empty(), Optional.of(NTFY));
    private static final Contact BOTH = LEA.by(LEA.phone(), Optional.empty(), Optional.of(NTFY));

    @Test
    void ntfy_wakes_whom_nothing_else_could() {
        Desk night = new Desk("2026-03-10T23:30", KIM, BOB);

        assertThat(night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T23:30").said)
                .containsExactly("23:30 lea WEBHOOK LEVEL_UP wakes");
    }

    @Test
    void who_does_not_answer_a_push_is_followed_as_after_a_text() {
        Desk night = new Desk("2026-03-10T23:30", KIM, BOB);

        assertThat(night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T23:40").said)
                .containsExactly(
                        "23:30 lea WEBHOOK LEVEL_UP wakes",
                        "23:40 bob SMS ESCALATION wakes",
                        "23:40 bob EMAIL ESCALATION");
    }

    @Test
    void a_night_that_can_wait_wakes_nobody_by_ntfy_either() {
        for (Level level : List.of(Level.SQUALL, Level.STORM)) {
            Desk night = new Desk("2026-03-10T23:30", KIM, BOB);

            assertThat(night.becomes(level, SLEEP).until("2026-03-11T06:50").said)
                    .noneMatch(said -> said.endsWith("wakes"));
        }
    }

    @Test
    void where_a_text_rings_ntfy_follows_it_and_is_no_second_wake() {
        Desk night = new Desk("2026-03-10T23:30", BOTH);

        assertThat(night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T23:30").said)
                .containsExactly("23:30 lea SMS LEVEL_UP wakes", "23:30 lea WEBHOOK LEVEL_UP");
    }

    @Test
    void where_the_text_does_not_get_through_ntfy_rings_instead() {
        Desk night = new Desk("2026-03-10T23:30", BOTH);
        night.dead.add("lea SMS");

        assertThat(night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T23:36").said)
                .containsExactly("23:30 lea WEBHOOK LEVEL_UP", "23:34 lea WEBHOOK LEVEL_UP wakes");
    }

    @Test
    void the_budget_of_nights_holds_for_pushes() {
        Desk night = new Desk("2026-03-10T23:30", KIM);
        night.wakes.put("lea", List.of(at("2026-03-01T23:30"), at("2026-03-05T03:00")));

        assertThat(night.ruled(RuleId.R10, Level.STORM, Incidents.BY_FORMULA).until("2026-03-11T06:50").said)
                .containsExactly("06:45 lea WEBHOOK BRIEF");
    }

    @Test
    void not_tonight_holds_for_pushes() {
        Desk night = new Desk("2026-03-10T23:30", KIM.paused(Optional.of(at("2026-03-11T07:00"))));

        assertThat(night.ruled(RuleId.R10, Level.STORM, Incidents.BY_FORMULA).until("2026-03-10T23:35").said)
                .containsExactly("23:30 lea WEBHOOK LEVEL_UP");
    }

    @Test
    void three_pushes_of_one_matter_in_a_night_are_the_most() {
        Desk night = new Desk("2026-03-10T22:30", KIM);

        List<Flag> news = List.of(Flag.IDENTITY, Flag.MARKET, Flag.MISCONDUCT_VIDEO, Flag.VIOLENCE_VIDEO);
        for (int n = 0; n <= news.size(); n++) {
            night.ruled(
                            RuleId.R10,
                            Level.STORM,
                            Incidents.BY_FORMULA,
                            news.subList(0, n).toArray(Flag[]::new))
                    .until("2026-03-10T2" + (n < 3 ? 2 : 3) + ":"
                            + (n < 3 ? 30 + 10 * n : String.format(Locale.ROOT, "%02d", 10 * n - 30)));
        }
        night.until("2026-03-11T06:50");

        assertThat(night.said.stream().filter(said -> said.endsWith("wakes"))).hasSize(3);
        assertThat(night.said).last().isEqualTo("06:45 lea WEBHOOK BRIEF");
    }

    @Test
    void by_day_a_push_is_a_push() {
        Desk day = new Desk("2026-03-10T10:00", KIM);

        assertThat(day.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T10:00").said)
                .containsExactly("10:00 lea WEBHOOK LEVEL_UP");
    }

    @Test
    void a_blindness_over_an_open_incident_rings_by_ntfy() {
        assertThat(BlindPolicy.plan(
                                new WatchId("acme"),
                                new Roster(List.of(KIM), 1),
                                at("2026-03-10T23:30"),
                                true,
                                Map.of(),
                                at("2026-03-10T23:30"))
                        .stream()
                        .map(planned -> planned.means() + (planned.wakes() ? " wakes" : "")))
                .containsExactly("WEBHOOK wakes");
    }
}
