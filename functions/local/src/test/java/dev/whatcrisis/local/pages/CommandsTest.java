// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.Launched;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/commands.md says what there is, and shows what is printed. */
class CommandsTest {
    @Test
    void every_command_has_a_section_that_names_its_flags() throws IOException {
        Map<String, String> sections = Examples.sections();

        Launched.flags().forEach((command, flags) -> {
            String section = sections.entrySet().stream()
                    .filter(entry -> List.of(entry.getKey().split(" ")).contains(command))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            assertThat(section)
                    .as("docs/commands.md has a section \"## %s\"", command)
                    .isNotEmpty();
            assertThat(flags)
                    .allSatisfy(flag -> assertThat(section)
                            .as("docs/commands.md says what %s of %s is", flag, command)
                            .contains(flag));
        });
    }

    @ParameterizedTest
    @MethodSource("dev.whatcrisis.local.pages.Examples#all")
    void what_is_shown_is_what_is_printed(Examples.Example example) {
        String printed = Launched.run(example.arguments());

        assertThat(example.holds(printed))
                .as(
                        "docs/commands.md:%d: %s prints\n%s\nnot\n%s",
                        example.line(), example.command(), printed, example.shown())
                .isTrue();
    }

    @Test
    void no_file_of_the_examples_is_left_over() throws IOException {
        String page = Files.readString(Examples.PAGE);
        try (var files = Files.list(Page.TOP.resolve("docs/examples"))) {
            assertThat(files).allMatch(file -> page.contains("docs/examples/" + file.getFileName()));
        }
    }
}
