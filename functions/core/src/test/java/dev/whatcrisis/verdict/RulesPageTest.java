// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.LevelThresholds.FLOOR_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_AUTHORS;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_REACH;
import static dev.whatcrisis.crisis.LevelThresholds.SQUALL_TIMES_NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/rules.md is the table that decides, and what it does not say of itself is explained there. */
class RulesPageTest {
    private static final Path PAGE = Path.of("../../docs/rules.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- rules -->\n)(.*?)(\n<!-- /rules -->)");
    private static final List<Class<? extends Enum<?>>> NAMES =
            List.of(CrisisType.class, Flag.class, Evidence.class, Action.class, Skeleton.class, Phase.class);
    private static final String AGAIN =
            "write it anew with: mvn -pl functions/core test -Dtest=RulesPageTest" + " -Dwhatcrisis.pages=write";

    @Test
    void the_page_has_the_rules_that_decide() throws IOException {
        String rules = RulesPage.markdown();
        String page = Files.readString(PAGE);
        Matcher table = TABLE.matcher(page);
        assertThat(table.find()).as("docs/rules.md has a place for the rules").isTrue();

        if (System.getProperty("whatcrisis.pages", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, table.end(1)) + rules + page.substring(table.start(3)));
        } else {
            assertThat(table.group(2)).as("docs/rules.md; %s", AGAIN).isEqualTo(rules);
        }
    }

    @Test
    void what_a_repetition_changes_is_explained() throws IOException {
        String page = Files.readString(PAGE);
        String repetition = page.substring(page.indexOf("R27 is no match"), page.indexOf("R28 comes after"));

        assertThat(Pattern.compile("\\(?(R\\d\\d)\\b")
                        .matcher(repetition)
                        .results()
                        .map(match -> match.group(1)))
                .as("docs/rules.md names the rules that a repetition changes")
                .filteredOn(id -> !id.equals("R27"))
                .containsExactlyInAnyOrderElementsOf(RuleBook.inOrder()
                        .filter(rule -> rule.repeated().isPresent())
                        .map(rule -> rule.id().name())
                        .toList());
    }

    @Test
    void the_numbers_of_the_levels_are_those_that_decide() throws IOException {
        assertThat(Files.readString(PAGE).replaceAll("\\s+", " "))
                .contains(
                        "below " + FLOOR_AUTHORS + " people",
                        "from " + FLOOR_AUTHORS + " people on",
                        SQUALL_AUTHORS + " people",
                        String.format(Locale.ROOT, "%.0f times the usual", SQUALL_TIMES_NORMAL),
                        String.format(Locale.ROOT, "%.0f times our followers", SQUALL_REACH),
                        "the chance of at least " + FormulaTerm.DOUBLE_BY_07H,
                        "at least " + FormulaTerm.LEAST_CONFIDENCE + " of the usual volume");
    }

    @Test
    void what_the_rules_ask_for_and_answer_is_explained() throws IOException {
        String explained = TABLE.matcher(Files.readString(PAGE)).replaceAll("");

        for (Class<? extends Enum<?>> names : NAMES) {
            for (Enum<?> name : names.getEnumConstants()) {
                assertThat(explained)
                        .as("docs/rules.md explains %s, above or below the rules", name)
                        .containsIgnoringCase("`" + name.name() + "`");
            }
        }
    }
}
