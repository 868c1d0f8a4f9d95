// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.sources.Headers;
import dev.whatcrisis.sources.HtmlText;
import dev.whatcrisis.sources.PageReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the reader over the folder {@code whatcrisis.feeds} of feedparser's test files, whose comments say what is in them,
 * and counts what is found: the items, and the title and the time of the first one. Takes files that are no part of this
 * project, so it runs only where it is asked for by name.
 */
class FeedCorpus {
    /** How many files may fail today: a document cut off inside its first tag, markup taken out, the later of two dates. */
    private static final Map<String, Integer> ALLOWED = Map.of("items", 1, "titles", 2, "dates", 2);

    private static final Pattern ITEM =
            Pattern.compile("<(?:\\w+:)?(?:item|entry)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?(?:]]>|\\z)", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("entries\\[0]\\['title'] == u?'([^'\\\\]+)'");
    private static final Pattern DATE = Pattern.compile("entries\\[0]\\['(?:published|updated|created)_parsed'] =="
            + " \\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+)");
    private static final Pattern HEADER = Pattern.compile("^Header:\\s+([^:]+):(.+)$", Pattern.MULTILINE);

    private final Map<String, Integer> asked = new TreeMap<>();
    private final Map<String, List<Path>> missed = new TreeMap<>();

    @Test
    void what_is_found_in_the_files_is_not_less_than_it_was() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("whatcrisis.feeds")))) {
            files.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(this::check);
        }
        ALLOWED.keySet().forEach(this::print);
        assertThat(asked.get("items")).isGreaterThan(2000);
        ALLOWED.forEach((what, most) -> assertThat(missed(what)).as(what).hasSizeLessThanOrEqualTo(most));
    }

    private void print(String what) {
        int all = asked.get(what);
        System.out.printf(
                "%s found in %d of %d files%n", what, all - missed(what).size(), all);
        missed(what).forEach(file -> System.out.println("  not in " + file));
    }

    private List<Path> missed(String what) {
        return missed.getOrDefault(what, List.of());
    }

    private void check(Path file) {
        byte[] bytes = read(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        PageReading reading =
                new FeedReader().read(answer(bytes, text), Asks.context("rss:https://feeds.example/feed"));
        List<Mention> mentions = reading instanceof PageReading.Page page ? page.mentions() : List.of();
        int lost = reading instanceof PageReading.Page page ? page.quarantined().size() : 0;
        long items = ITEM.matcher(HIDDEN.matcher(text).replaceAll("")).results().count();
        if (text.indexOf('\0') < 0) {
            count("items", mentions.size() + lost >= items, file);
        }
        Optional<Mention> first = mentions.stream().findFirst();
        group(TITLE, text)
                .ifPresent(title ->
                        count("titles", first.filter(m -> hasTitle(m, title)).isPresent(), file));
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            count("dates", first.filter(m -> isAt(m, date)).isPresent(), file);
        }
    }

    private void count(String what, boolean found, Path file) {
        asked.merge(what, 1, Integer::sum);
        if (!found) {
            missed.computeIfAbsent(what, key -> new ArrayList<>()).add(file);
        }
    }

    private static boolean hasTitle(Mention mention, String title) {
        String text = mention.text().replaceAll("\\s+", " ");
        return text.contains(title) || text.contains(HtmlText.of(title).replaceAll("\\s+", " "));
    }

    private static boolean isAt(Mention mention, Matcher date) {
        LocalDateTime at = LocalDateTime.of(
                number(date, 1),
                number(date, 2),
                number(date, 3),
                number(date, 4),
                number(date, 5),
                Math.min(59, number(date, 6)));
        return mention.at().equals(at.toInstant(ZoneOffset.UTC));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Answer answer(byte[] bytes, String text) {
        Map<String, String> headers = new HashMap<>();
        Matcher header = HEADER.matcher(text);
        while (header.find()) {
            headers.put(header.group(1).strip(), header.group(2).strip());
        }
        return new Answer(200, new Headers(headers), bytes, URI.create("https://feeds.example/feed"), Optional.empty());
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
