// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page for people: a Markdown file of the repository.
 *
 * @param file from the top folder
 * @param lines without what stands between fences
 */
record Page(Path file, List<String> lines) {
    static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

    /** Where a page points to, and on which line. */
    record Link(int line, String target) {}

    static Page of(Path file) {
        try {
            List<String> lines = new ArrayList<>();
            boolean fenced = false;
            for (String line : Files.readAllLines(TOP.resolve(file))) {
                boolean fence = line.strip().startsWith("```");
                lines.add(fenced || fence ? "" : line);
                fenced = fenced != fence;
            }
            return new Page(file, List.copyOf(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by name; not those that builds and tools leave. */
    static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>();
        Files.walkFileTree(TOP, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean left = name.equals("target");
                return left || name.startsWith(".") && !folder.equals(TOP)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(of(TOP.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        pages.sort((one, other) -> one.file().compareTo(other.file()));
        return pages;
    }

    /** What stands in its first heading. */
    String title() {
        return lines.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .findFirst()
                .orElse(file.toString());
    }

    /** Its links to other files and places of the repository. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            LINK.matcher(CODE.matcher(lines.get(i)).replaceAll(""))
                    .results()
                    .map(match -> match.group(1))
                    .filter(target -> !ELSEWHERE.matcher(target).matches())
                    .forEach(target -> links.add(new Link(number, target)));
        }
        return links;
    }

    /** What a link says after its {@code #} to reach a heading, as GitHub makes it. */
    Set<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        for (String line : lines) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = anchor(heading.group(1));
                int before = seen.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
            }
        }
        return anchors;
    }

    /** What is wrong with a link, or nothing. */
    Optional<String> problem(Link link) {
        String[] parts = link.target().split("#", 2);
        Path target = parts[0].isEmpty()
                ? TOP.resolve(file)
                : TOP.resolve(file).resolveSibling(parts[0]).normalize();
        if (!target.startsWith(TOP) || !Files.exists(target)) {
            return said(link, "there is no such file");
        }
        boolean reached = parts.length == 1
                || target.toString().endsWith(".md")
                        && of(TOP.relativize(target)).anchors().contains(parts[1]);
        return reached ? Optional.empty() : said(link, "there is no such heading");
    }

    private Optional<String> said(Link link, String problem) {
        return Optional.of(file + ":" + link.line() + ": " + link.target() + ": " + problem);
    }

    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
