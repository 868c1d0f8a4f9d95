// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.lambda.dynamo.DynamoStores;
import dev.whatcrisis.lambda.settings.Parameter;
import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.ops.aws.Aws;
import dev.whatcrisis.ops.aws.DeployedStack;
import dev.whatcrisis.ops.aws.Output;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.Roster;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;

/** Every check of a stack, in the order in which a person would mend things. */
final class Examination {
    private static final Map<String, Duration> INTERVALS = Sources.intervals().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().value(), Map.Entry::getValue));

    private final Aws aws;
    private final DeployedStack stack;
    private final Instant now;
    private final Look look = new Look();

    Examination(Aws aws, DeployedStack stack, Instant now) {
        this.aws = aws;
        this.stack = stack;
        this.now = now;
    }

    List<Finding> findings() {
        look.add(StackCheck.judge(stack));
        look.add(SettingCheck.judge(stack));
        stack.output(Output.URL).ifPresent(url -> look.add(List.of(PageCheck.of(url, stack))));
        Optional<Stored> stored = stack.output(Output.TABLE).flatMap(this::table);
        schedules(stored);
        functions();
        stack.output(Output.DEAD_LETTERS)
                .ifPresent(url -> look.at(DeadLetterCheck.ABOUT, () -> DeadLetterCheck.of(aws.sqs(), url)));
        stack.output(Output.OPS_TOPIC)
                .ifPresent(
                        topic -> look.at(AlarmCheck.ABOUT, () -> AlarmCheck.of(aws.cloudWatch(), stack.name(), topic)));
        stored.ifPresent(this::watchesAndPeople);
        stored.ifPresent(this::channels);
        stack.output(Output.OPS_TOPIC)
                .ifPresent(topic -> look.at(OpsTopicCheck.ABOUT, () -> OpsTopicCheck.of(aws.sns(), topic)));
        return look.findings();
    }

    private Optional<Stored> table(String table) {
        TableCheck.look(look, aws.dynamo(), table);
        return look.read(
                "what is stored",
                () -> Stored.read(DynamoStores.of(aws.dynamo(), table).all()));
    }

    private void schedules(Optional<Stored> stored) {
        Set<String> asked = stored.map(Stored::asked).orElseGet(ScheduleCheck.PARAMETERS::keySet);
        look.at(
                ScheduleCheck.ABOUT,
                () -> ScheduleCheck.judge(ScheduleCheck.read(aws.scheduler(), stack.name()), asked));
    }

    private void functions() {
        Metrics metrics = new Metrics(aws.cloudWatch());
        for (Output which : List.of(Output.COLLECT, Output.DETECT, Output.API)) {
            stack.output(which).ifPresent(function -> FunctionCheck.look(look, aws.lambda(), metrics, function, now));
        }
        FunctionCheck.look(look, aws.lambda(), metrics, stack.name() + "-authorizer", now);
        stack.output(Output.DETECT)
                .ifPresent(detect ->
                        look.at("function " + detect, () -> List.of(FunctionCheck.alive(metrics, detect, now))));
    }

    private void watchesAndPeople(Stored stored) {
        look.add(stored.watchesAndSources(INTERVALS, now));
        look.add(stored.whoIsTold(now));
        look.add(List.of(PeopleCheck.judge(stored.people(), stack)));
    }

    private void channels(Stored stored) {
        Roster roster = stored.roster();
        SnsClient sns = aws.sns();
        stack.output(Output.ALERTS_TOPIC)
                .ifPresent(topic ->
                        look.at(MailCheck.ABOUT, () -> MailCheck.judge(MailCheck.read(sns, topic), roster)));
        if (stored.hasPhones()) {
            texts(sns, roster);
        }
        stack.output(Output.SECRETS)
                .ifPresent(prefix -> look.at(
                        SecretCheck.ABOUT,
                        () -> List.of(SecretCheck.judge(SecretCheck.read(aws.ssm(), prefix), roster, prefix))));
    }

    private void texts(SnsClient sns, Roster roster) {
        look.at(
                SandboxCheck.ABOUT,
                () -> SandboxCheck.sandboxed(sns)
                        ? SandboxCheck.inside(SandboxCheck.verified(sns), roster)
                        : List.of(SandboxCheck.outside()));
        stack.parameter(Parameter.SMS_MAX_PRICE.setting())
                .filter(Parameter.SMS_MAX_PRICE::usable)
                .map(BigDecimal::new)
                .ifPresent(price -> look.at(
                        SpendCheck.ABOUT,
                        () -> List.of(SpendCheck.judge(
                                SpendCheck.limit(sns), SpendCheck.spent(new Metrics(aws.cloudWatch()), now), price))));
        look.at(OptOutCheck.ABOUT, () -> OptOutCheck.of(sns, roster));
    }
}
