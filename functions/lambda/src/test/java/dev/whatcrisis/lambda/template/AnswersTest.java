// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code sam deploy --guided} saves the answers to its questions, an address and a number among them. docs/deploy.md names
 * the file, so that they do not land in samconfig.toml, which is part of the repository.
 */
class AnswersTest {
    private static final Path TOP = Path.of("..", "..");
    private static final String MINE = "samconfig.mine.toml";

    @ParameterizedTest
    @ValueSource(strings = {MINE, "samconfig.yaml", "samconfig.yml"})
    void what_sam_saves_is_never_committed(String file) throws IOException, InterruptedException {
        assertThat(git("check-ignore", file)).isEqualTo(file);
    }

    @Test
    void each_deployment_that_the_page_tells_of_names_that_file() throws IOException {
        String page = Files.readString(TOP.resolve("docs/deploy.md"));
        assertThat(page.lines().filter(line -> line.startsWith("sam deploy")))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.contains("--config-file " + MINE));
    }

    @Test
    void what_is_part_of_the_repository_holds_nobody_s_answers() throws IOException, InterruptedException {
        assertThat(git("ls-files", "samconfig*")).isEqualTo("samconfig.toml");
        assertThat(Files.readString(TOP.resolve("samconfig.toml"))).doesNotContain("parameter_overrides");
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", TOP.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        git.waitFor();
        return said.strip();
    }
}
