// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.read;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.BodyReader;
import dev.whatcrisis.sources.Context;
import dev.whatcrisis.sources.Headers;
import dev.whatcrisis.sources.PageReading;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads one recorded answer of a source exactly as a poll would: a line per mention, or the error, and a summary line
 * at the end.
 */
@Command(
        name = "read",
        description = "What a recorded answer of a source says: its mentions, or why there are none.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:bad input, with file and line"})
public final class ReadCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SOURCE", description = "hackernews, rss, mastodon or bluesky")
    private String source = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the answer's body; - reads standard input")
    private String file = "-";

    @Option(names = "--status", description = "the answer's HTTP status (default ${DEFAULT-VALUE})")
    private int status = 200;

    @Option(names = "--headers", paramLabel = "FILE.json", description = "its headers, a JSON object")
    private Optional<Path> headers = Optional.empty();

    @Option(names = "--own", paramLabel = "HANDLE", description = "an account whose posts are the team's own")
    private List<String> own = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    public ReadCommand() {
        this(InstantSource.system());
    }

    ReadCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            print(reading());
            return 0;
        } catch (BadInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private PageReading reading() throws BadInput {
        BodyReader reader = reader();
        SourceName name = new SourceName(source);
        URI from = URI.create("https://recorded.invalid/");
        Answer answer = new Answer(status, recordedHeaders(), body(), from, Optional.empty());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<OwnAccount> accounts =
                own.stream().map(handle -> new OwnAccount(name, handle)).toList();
        return status == 304
                ? NOTHING
                : reader.read(answer, new Context(new Query(name, "recorded", false), accounts, now));
    }

    private BodyReader reader() throws BadInput {
        Optional<BodyReader> reader =
                source.matches("[a-z0-9]{1,20}") ? Sources.reader(new SourceName(source)) : Optional.empty();
        return reader.orElseThrow(() -> new BadInput(
                "source \"" + source + "\" cannot be read; it must be one of " + String.join(", ", Sources.names())));
    }

    private byte[] body() throws BadInput {
        try {
            return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read");
        }
    }

    private Headers recordedHeaders() throws BadInput {
        if (headers.isEmpty()) {
            return Headers.NONE;
        }
        try {
            return RecordedHeaders.parse(Files.readString(headers.get(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadInput(headers.get() + ": cannot be read");
        } catch (BadInput e) {
            throw new BadInput(headers.get() + ", " + e.getMessage());
        }
    }

    private void print(PageReading reading) {
        PrintWriter out = spec.commandLine().getOut();
        switch (reading) {
            case PageReading.Page page -> {
                page.mentions().forEach(mention -> out.print(MentionJson.of(mention) + "\n"));
                out.print(summary(page) + "\n");
            }
            case PageReading.Refusal refusal -> {
                out.print(error(refusal) + "\n");
                out.print(summary(NOTHING) + "\n");
            }
        }
        out.flush();
    }

    private static final PageReading.Page NOTHING =
            new PageReading.Page(List.of(), List.of(), 0, Optional.empty(), Optional.empty(), Map.of());

    private static ObjectNode error(PageReading.Refusal refusal) {
        String kind = refusal.failure().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return JsonNodeFactory.instance
                .objectNode()
                .put("error", kind)
                .put("detail", Words.of(Language.EN).say(refusal.failure().detail()))
                .put("retryAt", refusal.retryAt().map(Instant::toString).orElse(null));
    }

    /** Items are all that the page holds; those that are neither mentions nor quarantined are nobody's own post. */
    private static ObjectNode summary(PageReading.Page page) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("items", page.items());
        line.put("quarantined", page.quarantined().size());
        line.put(
                "skipped",
                page.items() - page.mentions().size() - page.quarantined().size());
        ObjectNode next = line.putObject("next");
        new TreeMap<>(page.next()).forEach(next::put);
        line.put("first", page.first().orElse(null));
        line.put("last", page.last().orElse(null));
        return line;
    }
}
