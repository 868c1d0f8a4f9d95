// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.backtest.Backtest;
import dev.whatcrisis.backtest.BacktestReport;
import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.local.Progress;
import dev.whatcrisis.watch.Sensitivity;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which nights a team's own counts would have woken somebody, and what each sensitivity would have done. */
@Command(
        name = "backtest",
        description =
                "What would have been said of these counts: the nights it would have woken somebody, and a summary.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
public final class BacktestCommand implements Callable<Integer> {
    /** They are looked at before anybody looks for a bar: two months under three sensitivities. */
    private static final int FEW_COUNTS = 50_000;

    @Parameters(paramLabel = "FILE.csv", description = "rows of timestamp,value in order; - reads standard input")
    private String file = "-";

    @Option(names = "--by", description = "how much time a row covers (default ${DEFAULT-VALUE})")
    private Duration by = Count.WIDTH;

    @Option(names = "--zone", description = "whose days and nights (default ${DEFAULT-VALUE})")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--scores", description = "print timestamp,anomaly_score,level for each row instead")
    private boolean scores;

    @Option(
            names = "--sensitivity",
            converter = AnyCase.class,
            description = "calm, balanced or keen (default ${DEFAULT-VALUE})")
    private Sensitivity sensitivity = Sensitivity.BALANCED;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            List<Row> rows = CountsFile.read(file, System.in, by, zone);
            PrintWriter out = spec.commandLine().getOut();
            if (scores) {
                printScores(rows, out);
            } else {
                printReports(rows, out);
            }
            out.flush();
            return 0;
        } catch (BadCounts e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private void printScores(List<Row> rows, PrintWriter out) {
        List<Count> counts = counts(rows);
        List<Signal> signals;
        try (Progress progress = Progress.of("counts", counts.size(), FEW_COUNTS)) {
            signals = new Backtest(zone, sensitivity, progress::stepped).signals(counts);
        }
        int parts = (int) by.dividedBy(Count.WIDTH);
        out.print("timestamp,anomaly_score,level\n");
        for (int i = 0; i < rows.size(); i++) {
            List<Signal> ofRow = signals.subList(i * parts, (i + 1) * parts);
            double score = ofRow.stream().mapToDouble(Signal::score).max().orElse(0);
            String level = ofRow.get(parts - 1).kind().name().toLowerCase(Locale.ROOT);
            out.print(String.format(Locale.ROOT, "%s,%.6f,%s\n", rows.get(i).label(), score, level));
        }
    }

    private void printReports(List<Row> rows, PrintWriter out) {
        Map<Sensitivity, BacktestReport> reports = reports(counts(rows));
        Optional.ofNullable(reports.get(sensitivity))
                .ifPresent(report -> report.events().forEach(event -> print(BacktestJson.of(event, zone), out)));
        reports.values().forEach(report -> print(BacktestJson.of(report), out));
    }

    private Map<Sensitivity, BacktestReport> reports(List<Count> counts) {
        Map<Sensitivity, BacktestReport> reports = new EnumMap<>(Sensitivity.class);
        long looks = (long) counts.size() * Sensitivity.values().length;
        try (Progress progress = Progress.of("counts", looks, FEW_COUNTS)) {
            for (Sensitivity each : Sensitivity.values()) {
                reports.put(each, new Backtest(zone, each, progress::stepped).report(counts));
            }
        }
        return reports;
    }

    private List<Count> counts(List<Row> rows) {
        return rows.stream().flatMap(row -> row.counts(by).stream()).toList();
    }

    private static void print(ObjectNode line, PrintWriter out) {
        out.print(line + "\n");
    }

    /** Reads a sensitivity in any case. */
    static final class AnyCase implements ITypeConverter<Sensitivity> {
        @Override
        public Sensitivity convert(String text) {
            return Sensitivity.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
