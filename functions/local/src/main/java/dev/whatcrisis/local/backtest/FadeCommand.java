// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.fade.FadeForecaster;
import dev.whatcrisis.fade.FadeInput;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says when the storm that these counts were in is calm again.
 *
 * <p>Calm is plain here: six hours in a row under twice the usual plus three, at any hour; {@code calmWithin24h} counts
 * from the start of the peak hour. Counts after {@code --at} are not used.
 */
@Command(
        name = "fade",
        description = "When the storm in these counts is calm again, seen from an instant in it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
public final class FadeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.csv", description = "rows of timestamp,value in order; - reads standard input")
    private String file = "-";

    @Option(names = "--at", required = true, description = "the moment of the forecast, as 2026-03-29T01:05:00Z")
    private Instant at = Instant.EPOCH;

    @Option(names = "--by", description = "how much time a row covers (default ${DEFAULT-VALUE})")
    private Duration by = Count.WIDTH;

    @Option(names = "--zone", description = "whose days and nights (default ${DEFAULT-VALUE})")
    private ZoneId zone = ZoneId.of("UTC");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            List<Count> counts = CountsFile.read(file, System.in, by, zone).stream()
                    .flatMap(row -> row.counts(by).stream())
                    .filter(count -> !count.end().isAfter(at))
                    .toList();
            spec.commandLine().getOut().print(json(forecast(counts)) + "\n");
            spec.commandLine().getOut().flush();
            return 0;
        } catch (BadCounts e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private Forecast forecast(List<Count> counts) throws BadCounts {
        if (counts.isEmpty()) {
            throw new BadCounts(file, 1, "there is no count before " + at + "; --at must lie within the file");
        }
        Instant end = counts.get(counts.size() - 1).end();
        HourlyCounts hours = HourlyCounts.endingAt(end, counts);
        return FadeInput.newestStorm(hours, end, zone)
                .map(in -> new FadeForecaster().forecast(in))
                .orElseGet(() -> new Forecast(at, at, at, at, 1, 0, Fact.of("forecast.calm")));
    }

    private ObjectNode json(Forecast forecast) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("at", at.toString());
        node.putObject("calmBy")
                .put("p10", forecast.calmByP10().toString())
                .put("p50", forecast.calmByP50().toString())
                .put("p90", forecast.calmByP90().toString());
        return node.put("calmWithin24h", Math.round(forecast.calmWithin24h() * 1000) / 1000.0)
                .put("doubleBy07h", Math.round(forecast.doubleBy07h() * 1000) / 1000.0)
                .put("basis", Words.of(Language.EN).say(forecast.basis()));
    }
}
