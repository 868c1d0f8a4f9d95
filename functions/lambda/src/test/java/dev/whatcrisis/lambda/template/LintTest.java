// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintTest {
    @Test
    void sam_finds_nothing_wrong_with_the_template() throws IOException, InterruptedException {
        ProcessBuilder lint = new ProcessBuilder(
                        Sam.required().toString(), "validate", "--lint", "--template", "../../template.yaml")
                .redirectErrorStream(true);
        lint.environment().putAll(Map.of("AWS_DEFAULT_REGION", "eu-west-1", "SAM_CLI_TELEMETRY", "0"));
        Process process = lint.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
