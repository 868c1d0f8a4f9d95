// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands with which parameters. */
class DeployedTest {
    private static final String RESTORED =
            "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${TableName}";

    private static Transformed template;

    @BeforeAll
    static void transform() throws IOException, InterruptedException {
        template = Transformed.template();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CollectFunction", "DetectFunction", "ApiFunction", "AuthorizerFunction"})
    void a_table_that_is_named_is_used_by_every_function_and_none_is_made(String function) {
        JsonNode variables = template.properties(function).at("/Environment/Variables");

        Deployed own = deployed(Map.of());
        assertThat(own.makes("Table")).isTrue();
        assertThat(own.value(variables).at("/TABLE/Ref").asText()).isEqualTo("Table");

        Deployed named = deployed(Map.of("TableName", "acme-restored"));
        assertThat(named.makes("Table")).isFalse();
        assertThat(named.value(variables).path("TABLE").asText()).isEqualTo("acme-restored");
    }

    @Test
    void a_table_that_is_named_is_what_functions_may_touch_and_no_other() {
        Deployed named = deployed(Map.of("TableName", "acme-restored"));
        List<String> tables = new ArrayList<>();
        template.statements().stream()
                .filter(statement -> statement.path("Action").toString().contains("dynamodb:"))
                .forEach(statement -> tables.add(
                        named.value(statement.path("Resource")).path("Fn::Sub").asText()));

        assertThat(tables).hasSize(6).containsOnly(RESTORED, RESTORED + "/index/received");
        assertThat(named.value(template.section("Outputs").at("/TableName/Value"))
                        .asText())
                .isEqualTo("acme-restored");
    }

    @Test
    void nothing_that_is_made_needs_a_table_that_is_not() {
        Deployed named = deployed(Map.of("TableName", "acme-restored"));
        List<String> needs = new ArrayList<>();
        template.section("Resources").properties().stream()
                .filter(one -> named.makes(one.getKey()))
                .forEach(one -> {
                    String made = named.value(one.getValue()).toString().replace("${TableName}", "");
                    if (made.contains("\"Ref\":\"Table\"") || made.contains("[\"Table\"") || made.contains("${Table")) {
                        needs.add(one.getKey());
                    }
                });

        assertThat(needs).isEmpty();
    }

    @Test
    void a_stack_of_which_nobody_would_hear_is_refused_in_words() {
        assertThat(new Deployed(template, Map.of()).refused())
                .hasSize(2)
                .anyMatch(said -> said.contains("Email or Phone"))
                .anyMatch(said -> said.contains("OpsEmail"));
        assertThat(new Deployed(template, Map.of("Phone", "+33600000000", "OpsEmail", "ops@acme.example")).refused())
                .isEmpty();
        assertThat(new Deployed(template, Map.of("Email", "team@acme.example", "OpsEmail", "ops@acme.example"))
                        .refused())
                .isEmpty();
        assertThat(deployed(Map.of("Domain", "wc.example", "OidcIssuer", "https://id.example"))
                        .refused())
                .anyMatch(said -> said.contains("CertificateArn"))
                .anyMatch(said -> said.contains("OidcAudience"));
    }

    @Test
    void no_schedule_runs_for_a_source_that_the_first_watch_does_not_ask() {
        assertThat(state("CollectFunctionBluesky")).isEqualTo("DISABLED");
        assertThat(polled(Map.of())).isEqualTo("hackernews,rss,mastodon,");
    }

    @ParameterizedTest
    @CsvSource({
        "PollHackerNews, ',rss,mastodon,'",
        "PollRss, 'hackernews,,mastodon,'",
        "PollMastodon, 'hackernews,rss,,'"
    })
    void the_detector_knows_which_sources_are_polled(String parameter, String polled) {
        assertThat(polled(Map.of(parameter, "DISABLED"))).isEqualTo(polled);
        assertThat(polled(Map.of("PollBluesky", "ENABLED"))).endsWith(",bluesky");
    }

    @Test
    void whatever_fails_is_alarmed_about_though_something_older_still_lies_there() {
        JsonNode alarm = template.properties("DeadLettersCame");

        assertThat(alarm.at("/Metrics/0/Expression").asText()).isEqualTo("DIFF(FILL(visible, 0) + FILL(hidden, 0))");
        assertThat(alarm.at("/Metrics/1/MetricStat/Metric/MetricName").asText())
                .isEqualTo("ApproximateNumberOfMessagesVisible");
        assertThat(alarm.at("/Metrics/2/MetricStat/Metric/MetricName").asText())
                .isEqualTo("ApproximateNumberOfMessagesNotVisible");
        double threshold = alarm.path("Threshold").asDouble(-1);
        assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("GreaterThanThreshold");

        // nothing is known of a queue that nobody uses; one message comes, is read (hidden), is left; a second one
        // comes
        double[] visible = {Double.NaN, 1, 1, 0, 1, 1, 2, 2, 0};
        double[] hidden = {Double.NaN, 0, 0, 1, 0, 0, 0, 0, 0};
        assertThat(rings(visible, hidden, threshold)).containsExactly(1, 6);
    }

    /** The periods in which the alarm goes off. */
    private static List<Integer> rings(double[] visible, double[] hidden, double threshold) {
        List<Integer> rings = new ArrayList<>();
        boolean rang = false;
        for (int period = 1; period < visible.length; period++) {
            double more = filled(visible[period])
                    + filled(hidden[period])
                    - filled(visible[period - 1])
                    - filled(hidden[period - 1]);
            if (more > threshold && !rang) {
                rings.add(period);
            }
            rang = more > threshold;
        }
        return rings;
    }

    private static double filled(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static String state(String schedule) {
        return deployed(Map.of())
                .value(template.properties(schedule).path("State"))
                .asText();
    }

    private static String polled(Map<String, String> parameters) {
        return deployed(parameters)
                .value(template.properties("DetectFunction").at("/Environment/Variables/POLLED"))
                .asText();
    }

    private static Deployed deployed(Map<String, String> parameters) {
        return new Deployed(template, parameters);
    }
}
