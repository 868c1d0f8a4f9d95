// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.ops.MotoStack;
import dev.whatcrisis.ops.People;
import dev.whatcrisis.ops.aws.Aws;
import dev.whatcrisis.ops.aws.Output;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;

/** As a user runs it, with moto for AWS. What moto does not have is in the tests of the judgements. */
class DoctorCommandTest {
    private final StringWriter out = new StringWriter();
    private MotoStack stack;
    private HttpServer page;

    @BeforeEach
    void deploy() throws IOException {
        page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        page.start();
        try {
            stack = new MotoStack(
                    Map.of("PageUrl", "http://127.0.0.1:" + page.getAddress().getPort()));
        } catch (RuntimeException e) {
            page.stop(0);
            throw e;
        }
    }

    @AfterEach
    void remove() {
        page.stop(0);
        stack.close();
    }

    @Test
    void a_stack_where_all_is_well_has_nothing_that_fails() {
        finish();

        assertThat(doctor()).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "ok    account: 123456789012, region eu-west-1",
                        "ok    stack " + stack.name() + ": CREATE_COMPLETE",
                        "ok    page: http://127.0.0.1:",
                        "ok    table: holds",
                        "ok    table, expiry:",
                        "ok    table, backups:",
                        "ok    schedules: enabled: bluesky, hackernews, mastodon, minute, rss",
                        "ok    function " + stack.name() + "-authorizer:",
                        "ok    function " + stack.name() + "-detect: 10 runs in the last 10 minutes",
                        "ok    dead letters: none",
                        "ok    alarms: none of 1 rings",
                        "ok    query hackernews:harbour: last read 0 minutes ago",
                        "ok    people: 1 have a token, 1 of them as admin",
                        "ok    mail: reaches 1 of 1 contacts",
                        "ok    webhook secret: there is one, stored encrypted",
                        "ok    ops topic: 1 hears");
    }

    @Test
    void a_stack_that_is_half_there_is_told_with_what_to_do_in_json_too() throws IOException {
        Aws aws = stack.aws();
        aws.sqs()
                .sendMessage(
                        send -> send.queueUrl(stack.output(Output.DEAD_LETTERS)).messageBody("{}"));
        alarm(StateValue.ALARM);

        assertThat(doctor("--json")).isEqualTo(1);

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("ok").asBoolean()).isFalse();
        assertThat(report.get("checks"))
                .allMatch(c -> c.get("outcome").asText().equals("ok")
                        || !c.get("do").asText().isEmpty());
        assertThat(report.get("checks").findValuesAsText("found"))
                .contains(
                        "there is none, so nothing is watched",
                        "there is nobody to tell",
                        "nobody has a token, so nobody can open the page",
                        "1 event could not be handled",
                        "that of the minute is missing: nothing is decided and nobody is told",
                        "it did not run in the last 10 minutes: nobody is watching",
                        "Nobody is watching. (" + stack.name() + "-DeadMan-1X)",
                        "nobody hears when the watch is in trouble");
    }

    @Test
    void what_aws_does_not_answer_is_a_finding_and_the_others_go_on() {
        stack.ports().core().roster().save(People.roster(People.withPhone("lea", People.PHONE)));

        assertThat(doctor()).isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "  texts: not looked at: AWS answered ",
                        "  texts, money: 1.00 of 1.00 US dollars",
                        "  ops topic: ")
                .doesNotContain(People.PHONE, "Exception");
    }

    @Test
    void a_stack_that_is_not_there_fails_and_ends_there() {
        assertThat(run("--aws", "--stack", "nowhere", "--region", MotoStack.REGION))
                .isEqualTo(1);

        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "fail  stack nowhere: there is none of this name in eu-west-1; do: name another"
                                + " with --stack or --region, or deploy it as docs/deploy.md says");
    }

    /** What the template and the first days add to the stack. */
    private void finish() {
        Aws aws = stack.aws();
        String table = stack.output(Output.TABLE);
        aws.dynamo()
                .updateTimeToLive(set -> set.tableName(table)
                        .timeToLiveSpecification(
                                expiry -> expiry.attributeName("expires").enabled(true)));
        aws.dynamo()
                .updateContinuousBackups(set -> set.tableName(table)
                        .pointInTimeRecoverySpecification(backups -> backups.pointInTimeRecoveryEnabled(true)));
        List.of("minute", "hackernews", "rss", "mastodon", "bluesky").forEach(this::schedule);
        alarm(StateValue.OK);
        runs(stack.output(Output.DETECT), 10);
        aws.sns()
                .subscribe(to -> to.topicArn(stack.output(Output.OPS_TOPIC))
                        .protocol("email")
                        .endpoint("ops@team.example"));
        aws.sns()
                .subscribe(to -> to.topicArn(stack.output(Output.ALERTS_TOPIC))
                        .protocol("email")
                        .endpoint("lea@team.example"));
        aws.ssm()
                .putParameter(put -> put.name("/whatcrisis/" + stack.name() + "/webhook-secret")
                        .type("SecureString")
                        .value("invented"));
        people();
    }

    private void people() {
        Instant now = Instant.now();
        Query ask = Query.parse("hackernews:harbour");
        WatchId id = new WatchId("harbour");
        var ports = stack.ports();
        ports.core().watches().save(Watch.of(id, "Harbour Ales", ZoneId.of("Europe/Paris"), List.of(ask), now));
        SourceState fresh = SourceState.fresh(id, ask);
        ports.core()
                .sourceStates()
                .save(new SourceState(
                        id,
                        ask,
                        fresh.cursor(),
                        0,
                        Optional.empty(),
                        Optional.of(now),
                        Optional.of(now),
                        Optional.empty(),
                        OptionalLong.empty(),
                        0,
                        0));
        ports.core().roster().save(People.roster(People.withMail("lea")));
        new AccessTokens(ports.people(), new SecureRandom()).issue("Lea", Role.ADMIN, now);
    }

    private void schedule(String what) {
        stack.aws()
                .scheduler()
                .createSchedule(create -> create.name(stack.name() + "-" + what)
                        .scheduleExpression("rate(1 minute)")
                        .state(ScheduleState.ENABLED)
                        .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                        .target(target -> target.arn("arn:aws:lambda:eu-west-1:123456789012:function:acme")
                                .roleArn("arn:aws:iam::123456789012:role/acme")));
    }

    private void alarm(StateValue state) {
        String name = stack.name() + "-DeadMan-1X";
        stack.aws()
                .cloudWatch()
                .putMetricAlarm(put -> put.alarmName(name)
                        .alarmDescription("Nobody is watching.")
                        .alarmActions(stack.output(Output.OPS_TOPIC))
                        .namespace("AWS/Lambda")
                        .metricName("Invocations")
                        .statistic("Sum")
                        .period(300)
                        .evaluationPeriods(2)
                        .threshold(1.0)
                        .comparisonOperator("LessThanThreshold"));
        stack.aws()
                .cloudWatch()
                .setAlarmState(set -> set.alarmName(name).stateValue(state).stateReason("for a test"));
    }

    private void runs(String function, double count) {
        stack.aws()
                .cloudWatch()
                .putMetricData(put -> put.namespace("AWS/Lambda")
                        .metricData(MetricDatum.builder()
                                .metricName("Invocations")
                                .timestamp(Instant.now().minusSeconds(120))
                                .value(count)
                                .dimensions(Dimension.builder()
                                        .name("FunctionName")
                                        .value(function)
                                        .build())
                                .build()));
    }

    private int doctor(String... more) {
        return run(stack.flags(more));
    }

    private int run(String... arguments) {
        return new CommandLine(new DoctorCommand()).setOut(new PrintWriter(out)).execute(arguments);
    }
}
