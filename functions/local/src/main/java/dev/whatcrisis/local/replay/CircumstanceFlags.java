// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.roster.RosterFile;
import dev.whatcrisis.watch.Campaign;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that say who may be told, and what happens beside the posts. */
final class CircumstanceFlags {
    /** A week: nobody waits longer before they say that they have it. */
    private static final int MOST_MINUTES = 10_080;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "Who may be told: JSON as PUT /roster takes it (schema RosterWrite in /openapi.yaml of the"
                    + " page). One person who sleeps from 22 to 7, when not given.")
    Optional<Path> roster = Optional.empty();

    @Option(
            names = "--outage",
            paramLabel = "SOURCE,FROM,TO",
            description = "That source cannot be read between two times, for example"
                    + " mastodon,2026-03-01T01:00Z,2026-03-01T03:00Z; without an offset they are local. May be"
                    + " repeated.")
    List<String> outages = new ArrayList<>();

    @Option(
            names = "--campaign",
            paramLabel = "FROM,TO,FACTOR",
            description = "The team expects so many times the usual between two times (1 to 100).")
    Optional<String> campaign = Optional.empty();

    @Option(
            names = "--ack",
            paramLabel = "MINUTES",
            description =
                    "Whoever an alert went to says so long after it that they have it. Nobody does, when not given.")
    Optional<Integer> ack = Optional.empty();

    @Option(
            names = "--close",
            paramLabel = "MINUTES",
            description =
                    "A person closes each incident so long after it became quiet, as far as it does not end by itself."
                            + " Nobody does, when not given.")
    Optional<Integer> close = Optional.empty();

    /**
     * The same posts, played under these circumstances.
     *
     * @throws BadFlagException when a flag cannot be used with this script
     */
    Script onto(Script script) throws IOException, BadFlagException {
        Watch watch = script.watch();
        List<Outage> planned = new ArrayList<>();
        for (String written : outages) {
            planned.add(outage(written, script));
        }
        Optional<Campaign> expected =
                campaign.isPresent() ? Optional.of(campaign(campaign.get(), watch.zone())) : watch.campaign();
        Roster people = roster.isPresent() ? roster(roster.get(), watch) : script.roster();
        return new Script(
                script.name(),
                watch.withCampaign(expected),
                people,
                script.posts(),
                new Circumstances(
                        planned,
                        minutes("--ack", ack),
                        minutes("--close", close),
                        script.circumstances().deeds()));
    }

    private static Roster roster(Path file, Watch watch) throws IOException, BadFlagException {
        try {
            return RosterFile.read(Files.readAllBytes(file), watch.language());
        } catch (Problem e) {
            String field = e.field().map(name -> name + ": ").orElse("");
            throw new BadFlagException("--roster " + file + ": " + field + e.getMessage());
        }
    }

    private static Outage outage(String written, Script script) throws BadFlagException {
        String flag = "--outage " + written;
        String[] parts = parts(flag, written, "SOURCE,FROM,TO");
        List<SourceName> sources = script.posts().sources();
        SourceName source = sources.stream()
                .filter(name -> name.value().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new BadFlagException(
                        flag + ": there is no post from \"" + parts[0] + "\"; the sources are " + names(sources)));
        ZoneId zone = script.watch().zone();
        Instant from = time(flag, parts[1], zone);
        Instant until = time(flag, parts[2], zone);
        try {
            return new Outage(source, from, until);
        } catch (IllegalArgumentException e) {
            throw new BadFlagException(flag + ": " + e.getMessage());
        }
    }

    private static Campaign campaign(String written, ZoneId zone) throws BadFlagException {
        String flag = "--campaign " + written;
        String[] parts = parts(flag, written, "FROM,TO,FACTOR");
        Instant from = time(flag, parts[0], zone);
        Instant until = time(flag, parts[1], zone);
        try {
            return new Campaign(from, until, Double.parseDouble(parts[2]));
        } catch (NumberFormatException e) {
            throw new BadFlagException(flag + ": \"" + parts[2] + "\" is no number");
        } catch (IllegalArgumentException e) {
            throw new BadFlagException(flag + ": " + e.getMessage());
        }
    }

    private static Optional<Duration> minutes(String flag, Optional<Integer> written) throws BadFlagException {
        if (written.filter(n -> n < 0 || n > MOST_MINUTES).isPresent()) {
            throw new BadFlagException(flag + " " + written.get() + ": must be from 0 to " + MOST_MINUTES + " minutes");
        }
        return written.map(Duration::ofMinutes);
    }

    private static String[] parts(String flag, String written, String form) throws BadFlagException {
        String[] parts = written.split(",", -1);
        if (parts.length != 3) {
            throw new BadFlagException(flag + ": is written " + form);
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        return parts;
    }

    /** With an offset, or on the team's own clock. */
    private static Instant time(String flag, String written, ZoneId zone) throws BadFlagException {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(written).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw new BadFlagException(
                        flag + ": \"" + written + "\" is no time; one is written like 2026-03-01T22:30:00Z");
            }
        }
    }

    private static String names(List<SourceName> sources) {
        return String.join(
                ", ", sources.stream().map(SourceName::value).sorted().toList());
    }
}
