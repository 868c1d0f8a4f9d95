// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Report;
import dev.whatcrisis.ops.aws.Aws;
import dev.whatcrisis.ops.aws.DeployedStack;
import dev.whatcrisis.ops.aws.StackFlags;
import dev.whatcrisis.ops.aws.Unusable;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what works of a stack, what does not, which limit applies, and what to do. Changes nothing. */
@Command(
        name = "doctor",
        description = "Says what works of a stack on AWS, what does not, which limit applies, and what to do.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing fails", "1:something fails", "2:bad input"})
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StackFlags flags = new StackFlags();

    @Option(names = "--json", description = "One JSON object instead of lines.")
    private boolean json;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        try (Aws aws = flags.open()) {
            DeployedStack stack = DeployedStack.find(aws.cloudFormation(), flags.stack(), aws.region());
            return print(new Report(new Examination(aws, stack, clock.instant()).findings()));
        } catch (Unusable e) {
            print(new Report(List.of(e.finding())));
            return e.exitCode();
        }
    }

    private int print(Report report) {
        report.print(spec.commandLine().getOut(), json);
        return report.exitCode();
    }
}
