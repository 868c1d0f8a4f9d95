// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.http.AllowedOrigins;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CloudFormation makes of the template. */
class TemplateTest {
    private static Transformed template;

    @BeforeAll
    static void transform() throws IOException, InterruptedException {
        template = Transformed.template();
    }

    @Test
    void no_statement_allows_everything() {
        List<JsonNode> statements = template.statements();

        assertThat(statements).hasSizeGreaterThan(15).allSatisfy(statement -> {
            assertThat(texts(statement.path("Action")))
                    .noneMatch(action -> action.contains("*") || action.equals("dynamodb:Scan"));
            assertThat(texts(statement.path("Resource"))).doesNotContain("*");
            assertThat(statement.path("NotAction").isMissingNode()).isTrue();
        });
        assertThat(template.of("AWS::IAM::Role"))
                .allSatisfy((name, role) -> assertThat(
                                role.path("ManagedPolicyArns").isMissingNode())
                        .isTrue());
    }

    @Test
    void numbers_and_subscriptions_are_no_resource_so_what_may_not_be_reached_is_named_instead() {
        List<JsonNode> open = template.statements().stream()
                .filter(statement -> statement.has("NotResource"))
                .toList();

        assertThat(open)
                .hasSize(2)
                .allSatisfy(statement ->
                        assertThat(statement.path("NotResource").toString()).contains(":sns:*:*:*"));
        assertThat(open.stream().flatMap(statement -> texts(statement.path("Action")).stream()))
                .containsExactlyInAnyOrder("sns:Publish", "sns:Unsubscribe", "sns:SetSubscriptionAttributes");
    }

    @Test
    void every_statement_allows_something_somewhere() {
        assertThat(template.statements())
                .allSatisfy(statement -> assertThat(statement.has("Resource") || statement.has("NotResource"))
                        .isTrue());
    }

    @Test
    void the_table_expires_is_backed_up_encrypted_and_retained() {
        JsonNode whole = template.resource("Table");
        JsonNode table = whole.path("Properties");

        assertThat(whole.path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(whole.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        assertThat(table.path("DeletionProtectionEnabled").asBoolean()).isTrue();
        assertThat(table.at("/TimeToLiveSpecification/Enabled").asBoolean()).isTrue();
        assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo("expires");
        assertThat(table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(table.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
        assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    }

    @Test
    void the_tables_keys_are_those_that_the_tests_of_the_stores_use() {
        JsonNode table = template.properties("Table");

        assertThat(keys(table.path("KeySchema"))).containsExactly("pk HASH", "sk RANGE");
        assertThat(table.at("/GlobalSecondaryIndexes/0/IndexName").asText()).isEqualTo("received");
        assertThat(keys(table.at("/GlobalSecondaryIndexes/0/KeySchema")))
                .containsExactly("watch HASH", "received RANGE");
        assertThat(table.at("/GlobalSecondaryIndexes/0/Projection/ProjectionType")
                        .asText())
                .isEqualTo("ALL");
    }

    @Test
    void what_is_called_without_anybody_waiting_leaves_its_failures_in_the_queue() {
        Stream.of("CollectFunction", "DetectFunction")
                .map(function -> template.properties(function + "EventInvokeConfig"))
                .forEach(config -> assertThat(config.at("/DestinationConfig/OnFailure/Destination")
                                .toString())
                        .contains("DeadLetters"));
        assertThat(template.of("AWS::Scheduler::Schedule"))
                .allSatisfy((name, schedule) -> assertThat(
                                schedule.at("/Target/DeadLetterConfig/Arn").toString())
                        .contains("DeadLetters"));
        assertThat(template.properties("MentionsRule")
                        .at("/Targets/0/DeadLetterConfig/Arn")
                        .toString())
                .contains("DeadLetters");
    }

    @ParameterizedTest
    @CsvSource({
        "CollectFunctionHackerNews, CollectFunctionAliaslive, schedule-hackernews.json",
        "CollectFunctionRss, CollectFunctionAliaslive, schedule-rss.json",
        "CollectFunctionMastodon, CollectFunctionAliaslive, schedule-mastodon.json",
        "CollectFunctionBluesky, CollectFunctionAliaslive, schedule-bluesky.json",
        "DetectFunctionMinute, DetectFunctionAliaslive, tick.json"
    })
    void each_schedule_calls_its_function_with_what_the_folder_events_holds(String schedule, String target, String file)
            throws IOException {
        JsonNode properties = template.properties(schedule);

        assertThat(properties.at("/Target/Arn/Ref").asText()).isEqualTo(target);
        assertThat(Json.read(properties.at("/Target/Input").asText().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Json.read(Files.readAllBytes(Path.of("..", "..", "events", file))));
        assertThat(properties.path("Name").toString()).contains("${AWS::StackName}");
    }

    @Test
    void the_minute_is_never_tried_again_for_the_next_one_looks_at_everything() {
        assertThat(template.properties("DetectFunctionMinute")
                        .at("/Target/RetryPolicy/MaximumRetryAttempts")
                        .asInt(-1))
                .isZero();
        assertThat(template.properties("DetectFunctionMinute")
                        .at("/Target/RetryPolicy/MaximumEventAgeInSeconds")
                        .asInt())
                .isEqualTo(60);
        JsonNode invoked = template.properties("DetectFunctionEventInvokeConfig");
        assertThat(invoked.path("MaximumRetryAttempts").asInt(-1)).isZero();
        assertThat(invoked.path("MaximumEventAgeInSeconds").asInt()).isEqualTo(60);
    }

    @Test
    void no_minute_starts_more_than_two_sources() {
        Map<String, JsonNode> schedules = template.of("AWS::Scheduler::Schedule");
        List<String> minutes = schedules.values().stream()
                .map(schedule -> schedule.path("ScheduleExpression").asText())
                .filter(expression -> expression.startsWith("cron("))
                .flatMap(expression -> Stream.of(expression
                        .substring("cron(".length(), expression.indexOf(' '))
                        .split(",")))
                .toList();

        assertThat(schedules).hasSize(5);
        assertThat(new TreeSet<>(minutes))
                .allSatisfy(minute ->
                        assertThat(minutes.stream().filter(minute::equals)).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void nothing_is_open_but_the_page_the_links_and_the_sign_of_life() {
        Map<String, JsonNode> routes = template.of("AWS::ApiGatewayV2::Route");
        Set<String> open = new TreeSet<>();
        routes.values().stream()
                .filter(route -> route.path("AuthorizationType").isMissingNode()
                        || route.path("AuthorizationType").asText().equals("NONE"))
                .forEach(route -> open.add(route.path("RouteKey").asText()));

        assertThat(open)
                .containsExactly(
                        "GET /",
                        "GET /a/{code}",
                        "GET /api",
                        "GET /assets/{name}",
                        "GET /health",
                        "GET /openapi.yaml",
                        "GET /ready",
                        "GET /reference",
                        "POST /a/{code}");
        assertThat(template.properties("GuardedRoute").path("RouteKey").asText())
                .isEqualTo("$default");
        assertThat(template.properties("TokenAuthorizer")
                        .path("AuthorizerResultTtlInSeconds")
                        .asInt())
                .isLessThanOrEqualTo(60);
    }

    @Test
    void pages_elsewhere_call_the_api_only_where_they_are_listed_and_never_with_cookies() {
        JsonNode cors = template.properties("HttpApi").path("CorsConfiguration").path("Fn::If");

        assertThat(cors.path(0).asText()).isEqualTo("HasOrigins");
        assertThat(cors.path(1).path("AllowOrigins").path("Fn::Split").toString())
                .isEqualTo("[\",\",{\"Ref\":\"AllowedOrigins\"}]");
        assertThat(cors.path(1).has("AllowCredentials")).isFalse();
        assertThat(texts(cors.path(1).path("AllowHeaders"))).contains("authorization", "if-match", "idempotency-key");
        assertThat(cors.path(2).path("Ref").asText()).isEqualTo("AWS::NoValue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://team.example true",
                "https://team.example,https://desk.example:8443 true",
                "* false",
                "https://* false",
                "https://*.team.example false",
                "null false",
                "http://team.example false",
                "https://team.example/ false",
                "https://team.example, false",
                "https://team.example:443 false",
                "https://team.example:443,https://desk.example false",
                "https://Team.example false",
                "https://localhost false",
            })
    void an_origin_is_what_a_browser_sends(String origins, boolean taken) {
        String pattern = template.section("Parameters")
                .path("AllowedOrigins")
                .path("AllowedPattern")
                .asText();

        assertThat(origins.matches(pattern)).isEqualTo(taken);
        if (taken) {
            assertThat(AllowedOrigins.of(List.of(origins.split(",", -1))).origins())
                    .isNotEmpty();
        }
    }

    @Test
    void the_api_is_throttled_and_its_log_holds_no_path_and_no_header() {
        JsonNode stage = template.properties("HttpStage");

        assertThat(stage.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt())
                .isBetween(1, 100);
        assertThat(stage.at("/DefaultRouteSettings/ThrottlingBurstLimit").asInt())
                .isBetween(1, 200);
        assertThat(stage.at("/AccessLogSettings/Format").asText())
                .doesNotContain("path", "header", "identity", "authorizer");
    }

    @Test
    void alarms_reach_the_ops_topic_and_nobody_running_is_an_alarm() {
        assertThat(template.of("AWS::CloudWatch::Alarm"))
                .hasSize(5)
                .allSatisfy((name, alarm) ->
                        assertThat(alarm.at("/AlarmActions/0/Ref").asText()).isEqualTo("OpsTopic"));
        JsonNode deadMan = template.properties("DeadMan");
        assertThat(deadMan.path("TreatMissingData").asText()).isEqualTo("breaching");
        assertThat(deadMan.path("Period").asInt()
                        * deadMan.path("EvaluationPeriods").asInt())
                .isEqualTo(600);
        assertThat(template.properties("OpsTopic").has("KmsMasterKeyId"))
                .as("alarms cannot publish to a topic with the key that AWS manages")
                .isFalse();
        assertThat(template.properties("AlertsTopic").has("KmsMasterKeyId")).isTrue();
    }

    @Test
    void logs_are_kept_for_thirty_days_and_each_function_writes_json_into_its_own() {
        assertThat(template.of("AWS::Logs::LogGroup"))
                .hasSize(5)
                .allSatisfy((name, group) ->
                        assertThat(group.path("RetentionInDays").asInt()).isEqualTo(30));
        assertThat(template.of("AWS::Lambda::Function")).allSatisfy((name, function) -> {
            assertThat(function.at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
            assertThat(function.at("/LoggingConfig/SystemLogLevel").asText())
                    .as("REPORT lines, with what a run took, are information")
                    .isEqualTo("INFO");
            assertThat(function.at("/LoggingConfig/LogGroup/Ref").asText()).isEqualTo(name.replace("Function", "Logs"));
        });
    }

    @Test
    void functions_run_on_java_25_and_arm_with_no_capacity_kept_for_them() {
        assertThat(template.of("AWS::Lambda::Function")).hasSize(4).allSatisfy((name, function) -> {
            assertThat(function.path("Runtime").asText()).isEqualTo("java25");
            assertThat(function.at("/Architectures/0").asText()).isEqualTo("arm64");
            assertThat(function.has("ReservedConcurrentExecutions")).isFalse();
            assertThat(function.at("/SnapStart/ApplyOn/Ref").asText()).isEqualTo("SnapStart");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CollectFunction, CollectHandler",
        "DetectFunction, DetectHandler",
        "ApiFunction, ApiHandler",
        "AuthorizerFunction, AuthorizerHandler"
    })
    void each_function_names_a_handler_that_is_there(String function, String handler) throws ClassNotFoundException {
        String name = template.properties(function).path("Handler").asText();

        assertThat(name).endsWith("." + handler);
        assertThat(Class.forName(name).getInterfaces()[0].getSimpleName()).isEqualTo("RequestStreamHandler");
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .map(i -> node.get(i).asText(node.get(i).toString()))
                        .toList()
                : List.of(node.asText(""));
    }

    private static List<String> keys(JsonNode schema) {
        return Stream.iterate(0, i -> i < schema.size(), i -> i + 1)
                .map(schema::get)
                .map(key -> key.path("AttributeName").asText() + " "
                        + key.path("KeyType").asText())
                .toList();
    }
}
