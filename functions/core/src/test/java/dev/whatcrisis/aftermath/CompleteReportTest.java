// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.Aftereffect.Measure;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.effect.Estimate;
import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.watch.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the report says from day 1 to day 90, and what people write into it. */
class CompleteReportTest {
    private final PostMortem over = new Storms().called(1, Level.STORM).postMortem();

    @Test
    void what_is_claimed_has_its_interval_and_what_else_it_may_be() {
        assertThat(english(30, told(Measure.FOLLOWERS, Finding.LESS, -0.105, 0.02)))
                .contains(
                        "**30 days after the end:** followers: −10 % against what was to be expected (−12 % to −8.1 %);"
                                + " a network that removes false accounts looks the same.")
                .contains("**What lasted until day 30:** it still shows, in: followers.");
    }

    @Test
    void what_is_as_expected_says_how_closely_that_is_known() {
        assertThat(english(30, told(Measure.FOLLOWERS, Finding.AS_EXPECTED, 0.001, 0.021)))
                .contains("followers: as was to be expected, give or take 2.1 %.")
                .contains("**What lasted until day 30:** nothing that shows. Looked at: followers.");
    }

    @Test
    void what_cannot_be_told_says_what_it_would_need() {
        assertThat(english(1, new Estimate(Finding.TOO_FEW_WEEKS, 0, 0, 5, 8)))
                .contains("**1 day after the end:** followers: cannot tell, it needs 8 weeks of numbers from before and"
                        + " 5 are here.");
        assertThat(english(7, new Estimate(Finding.TOO_FEW_WEEKS, 0, 0, 0, 8)))
                .contains("followers: cannot tell, it needs 8 weeks of numbers from before and there are none.");
        assertThat(english(7, told(Measure.FOLLOWERS, Finding.TOO_NOISY, 0.1, 0.3)))
                .contains("followers: cannot tell, they move so much by themselves that 10 % less or more would not"
                        + " stand out.");
        assertThat(english(90, new Estimate(Finding.NO_NUMBERS, 0, 0, 0, 0)))
                .contains("**What lasted until day 90:** cannot tell.");
    }

    @Test
    void a_team_that_hands_in_no_sales_is_not_told_so_each_time() {
        PostMortem both = over.with(
                List.of(
                        told(Measure.TONE, Finding.MORE, 0.124, 0.03),
                        new Aftereffect(Measure.SALES, 30, day(), Estimate.none(Finding.NO_NUMBERS))),
                over.writtenAt());

        assertThat(english(both, Optional.empty()))
                .contains("share of critical posts: +12 points against what was to be expected (+9.4 points to +15"
                        + " points).")
                .doesNotContain("sales");
    }

    @Test
    void a_complete_report_says_that_nobody_has_written_the_rest() {
        String text = english(30, told(Measure.FOLLOWERS, Finding.AS_EXPECTED, 0, 0.01));

        assertThat(text).contains("**What we learned, what we change:** nobody has written it yet.");
    }

    @Test
    void what_people_wrote_is_there_as_they_wrote_it_and_does_nothing() {
        Conclusions part = new Conclusions(
                over.incident(),
                "Ask first (always).\nThen *post* <b>it</b>",
                "",
                "the tap room",
                "lea",
                over.writtenAt(),
                1);
        String text = english(over, Optional.of(part));

        assertThat(text)
                .contains("**What we learned:** Ask first (always). Then \\*post\\* \\<b\\>it\\</b\\>\n")
                .contains("**Who decided:** the tap room\n")
                .doesNotContain("What we change:")
                .doesNotContainPattern("\\blea\\b");
    }

    @Test
    void who_is_to_be_forgotten_is_taken_out_of_it() {
        Conclusions part = new Conclusions(
                new IncidentId("acme-1"), "Kim Doe (@kim) was right, kimono not.", "", "", "lea", over.writtenAt(), 1);

        assertThat(part.without(List.of("kim doe", "@kim", "Kim", "o")).learned())
                .isEqualTo("[…] ([…]) was right, kimono not.");
    }

    private String english(int days, Aftereffect effect) {
        return english(days, effect.estimate());
    }

    private String english(int days, Estimate estimate) {
        return english(
                over.with(List.of(new Aftereffect(Measure.FOLLOWERS, days, day(), estimate)), over.writtenAt()),
                Optional.empty());
    }

    private static String english(PostMortem report, Optional<Conclusions> conclusions) {
        return PostMortemMarkdown.of(report, conclusions, Storms.WATCH, Language.EN);
    }

    private static Aftereffect told(Measure measure, Finding finding, double deviation, double margin) {
        return new Aftereffect(measure, 30, day(), new Estimate(finding, deviation, margin, 20, 8));
    }

    private static LocalDate day() {
        return LocalDate.parse("2026-04-10");
    }
}
