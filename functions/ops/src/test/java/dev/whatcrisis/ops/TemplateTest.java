// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.ops.aws.Output;
import dev.whatcrisis.sources.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What ops looks for is what the template makes. */
class TemplateTest {
    private final String template;

    TemplateTest() throws IOException {
        template = Files.readString(Path.of("..", "..", "template.yaml"));
    }

    @Test
    void it_says_every_output_that_is_looked_for() {
        String outputs = template.substring(template.indexOf("\nOutputs:\n"));

        assertThat(Arrays.stream(Output.values()).map(Output::key))
                .allSatisfy(key -> assertThat(outputs).contains("\n  " + key + ":\n"));
    }

    @Test
    void it_names_the_schedules_and_the_authorizer_after_the_stack() {
        assertThat(Sources.names())
                .allSatisfy(source -> assertThat(template).contains("Name: !Sub \"${AWS::StackName}-" + source + "\""));
        assertThat(template)
                .contains("Name: !Sub \"${AWS::StackName}-minute\"")
                .contains("FunctionName: !Sub \"${AWS::StackName}-authorizer\"");
    }

    @Test
    void it_has_the_parameters_that_are_read_and_advised() {
        assertThat(template)
                .contains("\n  SmsMaxPrice:\n", "\n  OidcIssuer:\n", "\n  OidcRoleClaim:\n", "\n  OpsEmail:\n")
                .contains("\n  PollHackerNews:\n", "\n  PollRss:\n", "\n  PollMastodon:\n", "\n  PollBluesky:\n");
    }
}
