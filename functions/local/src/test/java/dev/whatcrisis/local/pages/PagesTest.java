// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a reader may rely on: links lead somewhere, and nothing that explains is hidden. */
class PagesTest {
    private static final String AGAIN = "write it anew with: mvn -pl functions/local -am test -Dtest=PagesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dwhatcrisis.pages=write";
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\w./-])(?:functions|web|docs|events|\\.ci)/[\\w./-]*[\\w/]");
    private static final Pattern INDEX = Pattern.compile("(?s)(<!-- rationales -->\n)(.*?)(\n<!-- /rationales -->)");

    @Test
    void every_link_between_pages_leads_somewhere() throws IOException {
        assertThat(Page.all().stream()
                        .flatMap(page -> page.links().stream().map(page::problem))
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void every_file_that_is_named_is_there() throws IOException {
        List<Path> pages = new ArrayList<>(Page.all().stream().map(Page::file).toList());
        pages.add(Path.of("NOTICE"));

        for (Path page : pages) {
            assertThat(NAMED.matcher(Files.readString(Page.TOP.resolve(page))).results())
                    .extracting(MatchResult::group)
                    .filteredOn(file -> !file.contains("/target/"))
                    .as("files that %s names", page)
                    .allMatch(file -> Files.exists(Page.TOP.resolve(file)));
        }
    }

    @Test
    void every_page_of_docs_can_be_reached_from_the_first() {
        Page first = Page.of(Path.of("README.md"));

        assertThat(first.links().stream().map(link -> link.target().replaceFirst("#.*", "")))
                .contains(docs());
    }

    @Test
    void whoever_contributes_finds_every_page_that_says_why() throws IOException {
        Path page = Page.TOP.resolve("CONTRIBUTING.md");
        String text = Files.readString(page);
        String index = index();
        Matcher place = INDEX.matcher(text);
        assertThat(place.find()).as("CONTRIBUTING.md has a place for the index").isTrue();

        if (System.getProperty("whatcrisis.pages", "").equals("write")) {
            Files.writeString(page, text.substring(0, place.end(1)) + index + text.substring(place.start(3)));
        } else {
            assertThat(place.group(2).lines())
                    .as("the index of CONTRIBUTING.md, in any order; %s", AGAIN)
                    .containsExactlyInAnyOrderElementsOf(index.lines().toList());
        }
    }

    private static String[] docs() {
        try (var files = Files.list(Page.TOP.resolve("docs"))) {
            return files.map(file -> "docs/" + file.getFileName())
                    .filter(name -> name.endsWith(".md"))
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String index() throws IOException {
        List<Page> pages = Page.all().stream()
                .filter(page -> page.file().endsWith("RATIONALE.md"))
                .toList();
        return pages.stream()
                .map(page -> "| [" + place(page.file()) + "](" + slashed(page.file()) + ") | " + page.title() + " |")
                .collect(Collectors.joining("\n", "| | |\n|---|---|\n", ""));
    }

    /** A module, or a package of one: {@code core detect}. */
    private static String place(Path file) {
        return slashed(file.getParent())
                .replaceFirst("^functions/", "")
                .replaceFirst("/src/main/java/dev/whatcrisis/(?:(?:api|channels|lambda|local|sources|ops)/)?", " ")
                .replace('/', ' ');
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
