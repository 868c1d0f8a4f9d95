// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads posts as JSON lines into a script. Every bad line is named, not only the first. */
final class PostLines {
    private static final int MOST_ERRORS = 20;

    private PostLines() {}

    static Script read(String name, InputStream in, String brand, Optional<ZoneId> zone)
            throws IOException, BadPostsException {
        List<ScriptPost> posts = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        Set<MentionId> seen = new HashSet<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                ScriptPost post = PostLine.read(line);
                if (!seen.add(post.mention().id())) {
                    throw new IllegalArgumentException("id: " + post.mention().id() + " was there before");
                }
                posts.add(post);
            } catch (IllegalArgumentException e) {
                errors.add(name + ":" + number + ": " + e.getMessage());
            }
        }
        if (!errors.isEmpty()) {
            throw new BadPostsException(told(errors));
        }
        if (posts.isEmpty()) {
            throw new BadPostsException(
                    name + ": has no post; expected a JSON object a line with id, source, at, text");
        }
        posts.sort(Comparator.comparing(ScriptPost::at));
        Watch watch = watch(brand, posts, zone.orElse(ZoneOffset.UTC));
        return new Script(name, watch, roster(watch), posts);
    }

    private static String told(List<String> errors) {
        int more = errors.size() - MOST_ERRORS;
        String first = String.join("\n", errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
        return more > 0 ? first + "\n… and " + more + " more bad lines" : first;
    }

    private static Watch watch(String brand, List<ScriptPost> posts, ZoneId zone) {
        List<SourceName> sources = posts.stream()
                .map(p -> p.mention().id().source())
                .distinct()
                .sorted()
                .toList();
        Instant first = posts.getFirst().at();
        Watch plain = Watch.of(
                new WatchId("replay"),
                brand,
                zone,
                sources.stream().map(source -> new Query(source, brand, false)).toList(),
                first);
        List<OwnAccount> own = posts.stream()
                .filter(post -> post.mention().own())
                .flatMap(post -> post.mention().author().stream()
                        .map(author -> new OwnAccount(post.mention().id().source(), author.name())))
                .distinct()
                .toList();
        return plain.withOwnAccounts(own);
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
