// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * All that a message may tell, for one contact, in the contact's language.
 *
 * @param incident empty when the message is about the watch itself
 * @param last24Hours posts in each of the last 24 hours, oldest first; fewer while less is known
 * @param sameHourLastWeek posts in this hour a week ago
 * @param trackRecord how the team's own incidents went
 * @param samples up to three posts, as they were written
 * @param draft a reply to start from
 * @param peopleToAnswer who asked something and has no answer
 * @param peopleTold who were told before this contact and are silent
 * @param blindness what is not seen; empty when enough is seen
 * @param halfLife from the peak to half of it, once known
 * @param ownPostAt the address of our own post that started it, while it is online
 * @param steps what the team did about it in public
 * @param unconfirmed ways to tell somebody that no rehearsal was confirmed for in too long
 */
public record Briefing(
        Watch watch,
        Optional<Incident> incident,
        Instant now,
        List<Integer> last24Hours,
        OptionalInt sameHourLastWeek,
        Optional<TrackRecord> trackRecord,
        List<String> samples,
        Optional<Loudest> loudest,
        Optional<String> firstPost,
        Optional<Draft> draft,
        int peopleToAnswer,
        int peopleTold,
        Optional<Blindness> blindness,
        Optional<Duration> halfLife,
        Optional<String> ownPostAt,
        OwnSteps steps,
        List<Fact> unconfirmed) {
    public Briefing {
        last24Hours = List.copyOf(last24Hours);
        samples = List.copyOf(samples);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** One that says nothing of ways that nobody confirmed. */
    public Briefing(
            Watch watch,
            Optional<Incident> incident,
            Instant now,
            List<Integer> last24Hours,
            OptionalInt sameHourLastWeek,
            Optional<TrackRecord> trackRecord,
            List<String> samples,
            Optional<Loudest> loudest,
            Optional<String> firstPost,
            Optional<Draft> draft,
            int peopleToAnswer,
            int peopleTold,
            Optional<Blindness> blindness,
            Optional<Duration> halfLife,
            Optional<String> ownPostAt,
            OwnSteps steps) {
        this(
                watch,
                incident,
                now,
                last24Hours,
                sameHourLastWeek,
                trackRecord,
                samples,
                loudest,
                firstPost,
                draft,
                peopleToAnswer,
                peopleTold,
                blindness,
                halfLife,
                ownPostAt,
                steps,
                List.of());
    }

    /** The same, with the ways that nobody confirmed. */
    public Briefing with(List<Fact> ways) {
        return new Briefing(
                watch,
                incident,
                now,
                last24Hours,
                sameHourLastWeek,
                trackRecord,
                samples,
                loudest,
                firstPost,
                draft,
                peopleToAnswer,
                peopleTold,
                blindness,
                halfLife,
                ownPostAt,
                steps,
                ways);
    }

    /** A briefing about the watch with nothing else known. */
    public static Briefing of(Watch watch, Optional<Incident> incident, Instant now) {
        return new Briefing(
                watch,
                incident,
                now,
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OwnSteps.NONE);
    }

    /**
     * {@code over} of the team's last {@code of} incidents were over within that time; both 0 while there are too few.
     *
     * @param sentence the whole base-rate sentence, in the contact's language
     */
    public record TrackRecord(int over, int of, Duration within, String sentence) {}

    /** The account with the most followers that speaks of it. */
    public record Loudest(String name, OptionalLong followers) {}

    /** A draft reply; {@code form} is its skeleton, {@code K3}. */
    public record Draft(String form, String text) {}

    /**
     * @param sources that are silent
     * @param since when the watch became blind
     */
    public record Blindness(List<String> sources, Instant since) {
        public Blindness {
            sources = List.copyOf(sources);
        }
    }
}
