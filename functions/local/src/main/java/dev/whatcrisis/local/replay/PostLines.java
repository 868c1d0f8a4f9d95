// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads posts as JSON lines into a script. Every bad line is named, not only the first. The texts stay in the file, which is read
 * a second time while the script is played: close it afterwards.
 */
final class PostLines implements Closeable {
    private static final int MOST_ERRORS = 20;

    private final String name;
    private final Path file;
    private final boolean temporary;
    private final TextStretches stretches;
    private final PostIndex index = new PostIndex();
    private final PostSummary summary = new PostSummary();
    private final List<String> errors = new ArrayList<>();
    private long moreErrors;

    private PostLines(String name, Path file, boolean temporary) throws IOException {
        this.name = name;
        this.file = file;
        this.temporary = temporary;
        this.stretches = new TextStretches(file);
    }

    /** Of a file that can be read twice. */
    static PostLines of(String name, Path file) throws IOException {
        return new PostLines(name, file, false);
    }

    /** Of what can be read only once: it is put into a temporary file, which only its owner may read, until this is closed. */
    static PostLines of(String name, InputStream in) throws IOException {
        Path copy = Files.createTempFile("whatcrisis-replay", ".jsonl");
        copy.toFile().deleteOnExit();
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            return new PostLines(name, copy, true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** The file that is read. */
    Path file() {
        return file;
    }

    Script script(String brand, Optional<ZoneId> zone) throws IOException, BadPostsException {
        try (InputStream in = Files.newInputStream(file)) {
            LinePositions lines = new LinePositions(in);
            SeenIds seen = new SeenIds();
            for (int number = 1; lines.next(); number++) {
                read(lines, number, seen);
            }
        }
        if (!errors.isEmpty()) {
            String more = moreErrors == 0 ? "" : "\n… and " + moreErrors + " more bad lines";
            throw new BadPostsException(String.join("\n", errors) + more);
        }
        if (index.size() == 0) {
            throw new BadPostsException(
                    name + ": has no post; expected a JSON object a line with id, source, at, text");
        }
        index.sort();
        Posts posts = new FiledPosts(name, stretches, index, summary.sources(), summary.vanishing());
        Watch watch = watch(brand, posts, zone.orElse(ZoneOffset.UTC));
        return new Script(name, watch, roster(watch), posts);
    }

    private void read(LinePositions lines, int number, SeenIds seen) throws IOException {
        String line = lines.text();
        if (line.isBlank()) {
            return;
        }
        try {
            ScriptPost post = PostLine.read(line);
            OptionalInt before = seen.before(post.mention().id().key(), index.size(), this::idOf);
            if (before.isPresent()) {
                throw new IllegalArgumentException("id: " + post.mention().id() + " was there before");
            }
            index.add(lines.start(), lines.length(), post.at());
            summary.add(post);
        } catch (IllegalArgumentException e) {
            bad(name + ":" + number + ": " + e.getMessage());
        }
    }

    private String idOf(int post) throws IOException {
        String line = stretches.read(index.start(post), index.length(post));
        return PostLine.read(line).mention().id().key();
    }

    private void bad(String error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        } else {
            moreErrors++;
        }
    }

    private Watch watch(String brand, Posts posts, ZoneId zone) {
        List<Query> queries = summary.sources().stream()
                .sorted()
                .map(source -> new Query(source, brand, false))
                .toList();
        return Watch.of(new WatchId("replay"), brand, zone, queries, posts.first())
                .withOwnAccounts(summary.accounts());
    }

    @Override
    public void close() throws IOException {
        stretches.close();
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }

    /** One person to tell; the number and address are reserved for examples. */
    static Roster roster(Watch watch) {
        return new Roster(
                List.of(new Contact(
                        "you",
                        "You",
                        Duty.AWAKE_FIRST,
                        Optional.of("+12025550100"),
                        Optional.of("you@example.com"),
                        Optional.empty(),
                        QuietHours.NIGHT,
                        watch.zone(),
                        Language.EN)),
                0);
    }
}
