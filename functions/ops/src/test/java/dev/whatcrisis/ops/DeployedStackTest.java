// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.PersonStore;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.lambda.dynamo.DynamoStores;
import dev.whatcrisis.lambda.sns.MotoServer;
import dev.whatcrisis.ops.aws.Aws;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.Output;

/** Both commands as a user runs them, against a stack that is half deployed. */
class DeployedStackTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "aws.region", "eu-west-1",
            "aws.accessKeyId", "test",
            "aws.secretAccessKey", "test");
    private static final String STACK = "half-deployed";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void deploy() throws IOException {
        System.setProperty("aws.endpointUrl", MotoServer.required().toString());
        SETTINGS.forEach(System::setProperty);
        try (Aws aws = aws();
                InputStream template = DeployedStackTest.class.getResourceAsStream("stack.json")) {
            String body = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
            aws.cloudFormation().createStack(stack -> stack.stackName(STACK).templateBody(body));
        }
    }

    @AfterAll
    static void forget() {
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
    }

    @Test
    void a_token_opens_the_page_and_only_its_hash_is_kept() {
        assertThat(run("token", "--aws", "--stack", STACK, "--name", "Ada")).isZero();

        String link = out.toString().strip();
        assertThat(link).startsWith("https://wc.invalid/#token=wc_");
        Person ada = people().byTokenHash(Digests.sha256(link.substring(link.indexOf("wc_"))))
                .orElseThrow();
        assertThat(ada.role()).isEqualTo(Role.ADMIN);
        assertThat(err.toString()).contains("never shown again").doesNotContain("wc_");
    }

    @Test
    void the_doctor_says_what_is_missing_and_what_to_do() {
        assertThat(run("doctor", "--aws", "--stack", STACK)).isEqualTo(1);

        assertThat(out.toString().lines().toList())
                .anySatisfy(line -> assertThat(line).startsWith("ok    stack " + STACK))
                .anySatisfy(line ->
                        assertThat(line).startsWith("warn  table, backups").contains("; do: "))
                .anySatisfy(line -> assertThat(line).startsWith("fail  schedules: that of the minute is missing"))
                .anySatisfy(line -> assertThat(line).startsWith("fail  alarms"))
                .anySatisfy(line -> assertThat(line).startsWith("warn  ops topic"));
        assertThat(out.toString()).doesNotContain("Exception");
    }

    @Test
    void its_findings_can_be_read_by_a_program() throws IOException {
        run("doctor", "--aws", "--stack", STACK, "--json");

        JsonNode report = Json.read(out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(report.path("ok").asBoolean(true)).isFalse();
        assertThat(report.path("checks").size()).isGreaterThan(15);
    }

    @Test
    void a_stack_that_is_not_there_is_told_in_words() {
        assertThat(run("doctor", "--aws", "--stack", "elsewhere")).isEqualTo(1);

        assertThat(out.toString() + err)
                .contains("elsewhere", "there is none of this name")
                .doesNotContain("Exception");
    }

    private int run(String... args) {
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private static PersonStore people() {
        Aws aws = aws();
        String table =
                aws.cloudFormation().describeStacks(ask -> ask.stackName(STACK)).stacks().getFirst().outputs().stream()
                        .filter(output -> output.outputKey().equals("TableName"))
                        .map(Output::outputValue)
                        .findFirst()
                        .orElseThrow();
        return DynamoStores.of(aws.dynamo(), table).all().people();
    }

    private static Aws aws() {
        return Aws.of(Optional.empty(), Optional.empty());
    }
}
