// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.local.StoreFlag;
import dev.whatcrisis.local.run.SourceFlags;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.Watch;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what works, what does not, which limit applies, and what to do. Changes nothing. */
@Command(
        name = "doctor",
        description = "Says what works, what does not, which limit applies, and what to do.",
        mixinStandardHelpOptions = true,
        footer = {"", "With --aws it looks at a stack on AWS instead: whatcrisis doctor --aws --help"},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing fails", "1:something fails", "2:bad input"})
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SourceFlags sources = new SourceFlags();

    @Option(names = "--port", paramLabel = "PORT", description = "Default: ${DEFAULT-VALUE}")
    private int port = 8642;

    @Mixin
    private StoreFlag store = new StoreFlag();

    @Option(names = "--json", description = "One JSON object instead of lines.")
    private boolean json;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Looks at a config file instead of the store, and asks no source.")
    private Optional<Path> config = Optional.empty();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        Report report;
        try {
            report = new Report(config.map(file -> ConfigChecks.of(file, store.folder(), clock.instant()))
                    .orElseGet(this::findings));
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
        report.print(spec.commandLine().getOut(), json);
        return report.exitCode();
    }

    private List<Finding> findings() {
        List<Source> asked = Sources.standard(sources.settings(), clock);
        List<Finding> findings = new ArrayList<>();
        findings.add(MachineChecks.java(Runtime.version().feature()));
        findings.add(MachineChecks.zone(ZoneId.systemDefault()));
        findings.add(MachineChecks.languages());
        try (StoreCheck opened = StoreCheck.of(store.folder())) {
            findings.add(opened.finding());
            findings.add(MachineChecks.port(port, opened.running()));
            opened.stores().map(MvStores::ports).ifPresent(ports -> findings.addAll(stored(ports, asked)));
        }
        return findings;
    }

    private List<Finding> stored(Ports ports, List<Source> asked) {
        QueryChecks queries = new QueryChecks(asked, ports.sourceStates(), clock);
        List<Finding> findings = new ArrayList<>();
        List<Watch> watches = ports.watches().all();
        if (watches.isEmpty()) {
            findings.add(Finding.warn("watches", "there is none", "./whatcrisis --brand \"Your brand\""));
        }
        for (Watch watch : watches) {
            findings.addAll(WatchChecks.of(watch, Setting.FLAG));
            ClockChecks.of(ports.states().find(watch.id()), clock.instant()).ifPresent(findings::add);
            findings.addAll(queries.of(watch));
        }
        findings.addAll(RosterChecks.of(ports.roster().load(), clock.instant()));
        findings.addAll(RotaChecks.of(ports.rota().load(), ports.watches().all(), clock.instant()));
        findings.add(Finding.ok("outbox", "messages are shown by run and on the page; nothing leaves this machine"));
        return findings;
    }
}
