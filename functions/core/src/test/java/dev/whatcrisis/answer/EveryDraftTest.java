// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drafts of all forms, for cases of every kind, at any time, in every language. */
class EveryDraftTest {
    private static final int MANY = 200;
    private static final Pattern UNSAID = Pattern.compile("[A-Z]+_[A-Z]+|\\bdraft\\.|\\bnote\\.\\S|[{}…]|\\bnull\\b");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)\\b(if|but|misunderst\\w+|offended|si|mais|malentendu|choqué|wenn|aber|missverständnis\\w*"
                    + "|pero|malentendid\\w+|ofendid\\w+|però|ma|fraintes\\w+|offes\\w+|mas|mal-entendid\\w+)\\b");

    private final Random random = new Random(13);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_draft_is_whole_and_fits_a_post(Language language) {
        for (int i = 0; i < MANY; i++) {
            List<Draft> drafts = drafts(language);
            assertThat(drafts).extracting(Draft::form).containsAll(EnumSet.complementOf(EnumSet.of(Skeleton.K1B)));
            for (Draft draft : drafts) {
                assertThat(draft.language()).isEqualTo(language);
                assertThat(draft.text()).hasSizeLessThanOrEqualTo(Draft.MAX_TEXT);
                assertWhole(draft.text());
                assertWhole(draft.note());
            }
        }
    }

    /** Six parts, each in a sentence of its own or after a semicolon. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void an_apology_has_its_parts_and_neither_condition_nor_excuse(Language language) {
        Draft apology = drafts(language).stream()
                .filter(draft -> draft.form() == Skeleton.K2)
                .findFirst()
                .orElseThrow();

        assertThat(apology.text()).doesNotContainPattern(CONDITION);
        assertThat(apology.fillIns()).as("who it hit is known").hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_left_open_is_the_same_as_in_english(Language language) {
        List<Draft> english = all(Language.EN);
        List<Draft> same = all(language);

        assertThat(same)
                .extracting(Draft::form)
                .containsExactlyElementsOf(english.stream().map(Draft::form).toList());
        for (int i = 0; i < same.size(); i++) {
            assertThat(same.get(i).fillIns())
                    .as(same.get(i).form() + " " + language)
                    .hasSameSizeAs(english.get(i).fillIns());
        }
    }

    private static List<Draft> all(Language language) {
        Incident incident = Slips.of(
                CrisisType.OWN_SLIP_HARMLESS, Level.SQUALL, RuleId.R07, Set.of(Flag.OWN_LIVE), Skeleton.values());
        return Drafts.forVerdict(
                incident.verdict(), incident, Slips.WATCH, language, new Humour(true, true), Slips.NOW);
    }

    private List<Draft> drafts(Language language) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Arrays.stream(Flag.values()).filter(flag -> random.nextInt(4) == 0).forEach(flags::add);
        Incident incident =
                Slips.of(one(CrisisType.values()), one(Level.values()), one(RuleId.values()), flags, Skeleton.values());
        Humour humour = new Humour(random.nextBoolean(), random.nextBoolean());
        Instant now = Slips.NOW.plus(Duration.ofMinutes(random.nextInt(40_000)));
        return Drafts.forVerdict(incident.verdict(), incident, Slips.WATCH, language, humour, now);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static void assertWhole(String text) {
        assertThat(text)
                .matches("(?s)[\\p{Lu}\\[\\d].+[.\\]]")
                .doesNotContain("  ")
                .doesNotContainPattern("\\s[.,)]")
                .doesNotContainPattern(UNSAID);
    }
}
