// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code sam deploy --guided} saves the answers to its questions, an address and a number among them, beside the template:
 * in samconfig.toml, or in whichever of its files is there already.
 */
class AnswersTest {
    @ParameterizedTest
    @ValueSource(strings = {"samconfig.toml", "samconfig.yaml", "samconfig.yml"})
    void what_sam_saves_is_never_committed(String file) throws IOException, InterruptedException {
        assertThat(git("check-ignore", file)).isEqualTo(file);
    }

    @Test
    void no_such_file_is_tracked() throws IOException, InterruptedException {
        assertThat(git("ls-files", "samconfig*")).isEmpty();
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", Path.of("..", "..").toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        git.waitFor();
        return said.strip();
    }
}
