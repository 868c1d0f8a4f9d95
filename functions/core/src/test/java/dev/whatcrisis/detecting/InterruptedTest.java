// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.detecting.Interruption.Kind;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.mention.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two detectors look at once, and one of them is killed or overtaken between any two things that it does: no alert is lost, none is said
 * twice but the one that was on its way when the process died, and one end is told.
 */
class InterruptedTest {
    private static final long SEED = 14;
    private static final int SAMPLE = Integer.getInteger("whatcrisis.interruptions", 15);
    private static final Instant TEN = Loop.MONDAY.plus(Duration.ofDays(15)).plus(Duration.ofHours(10));

    /** What is told of, and what people do. */
    enum Story {
        /** Two kinds of harm one after the other, of which somebody takes care. */
        DANGER {
            @Override
            void write(Loop loop) {
                loop.danger(minutes(1), "The Acme thermolid burst, its glass cut my wrist", Harm.CUT, Attached.PHOTO)
                        .danger(
                                minutes(11),
                                "Acme thermolid glass in my hand, I needed stitches",
                                Harm.CUT,
                                Attached.NONE)
                        .danger(minutes(21), "The Acme thermolid set the curtain on fire", Harm.FIRE, Attached.PHOTO);
            }
        },
        /** A crowd complains. */
        STORM {
            @Override
            void write(Loop loop) {
                loop.ordinary(Loop.MONDAY, TEN);
                for (; loop.now.isBefore(TEN); loop.now = loop.now.plus(Duration.ofHours(1))) {
                    loop.poll();
                    loop.look();
                }
                loop.storm(minutes(1), 60);
            }
        };

        abstract void write(Loop loop);

        static Instant minutes(int minutes) {
            return TEN.plus(Duration.ofMinutes(minutes));
        }
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void a_detector_that_is_killed_or_overtaken_anywhere_loses_nothing_and_repeats_nothing(Story story) {
        List<Interruption> all = all(story);
        Random random = new Random(SEED);
        List<Interruption> some =
                random.ints(SAMPLE, 0, all.size()).mapToObj(all::get).toList();

        assertThat(faults(story, some)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    @Tag("long")
    void a_detector_that_is_killed_or_overtaken_at_every_step_loses_nothing_and_repeats_nothing(Story story) {
        assertThat(faults(story, all(story))).isEmpty();
    }

    private static List<Interruption> all(Story story) {
        int steps = played(story, Optional.empty()).steps.size();
        assertThat(steps).isGreaterThan(50);
        List<Interruption> all = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            for (Kind kind : Kind.values()) {
                all.add(new Interruption(step, kind));
            }
        }
        return all;
    }

    private static List<String> faults(Story story, List<Interruption> interruptions) {
        Interrupted undisturbed = played(story, Optional.empty());
        assertThat(undisturbed.sent()).extracting(Alert::reason).contains(Alert.Reason.LEVEL_UP, Alert.Reason.OVER);
        List<String> faults = new ArrayList<>(faults(undisturbed, undisturbed));
        for (Interruption interruption : interruptions) {
            Interrupted played = played(story, Optional.of(interruption));
            faults(undisturbed, played)
                    .forEach(fault ->
                            faults.add(interruption + ", " + played.steps.get(interruption.step()) + ": " + fault));
        }
        return faults;
    }

    private static Interrupted played(Story story, Optional<Interruption> interruption) {
        Interrupted team = new Interrupted(interruption);
        story.write(team.loop);
        team.loop.now = TEN;
        Map<Integer, Function<Incident, Change>> acts = Map.of(
                10, incident -> Lifecycle.acknowledge(incident, "ana", team.loop.now),
                30, incident -> Lifecycle.close(incident, "ana", team.loop.now));
        for (int look = 0; look < 37; look++) {
            Optional.ofNullable(acts.get(look)).ifPresent(act -> act(team, act));
            team.look();
        }
        return team;
    }

    private static void act(Interrupted team, Function<Incident, Change> act) {
        for (Incident incident : team.kept.incidents().open(team.loop.watch.id())) {
            Change.Done done = (Change.Done) act.apply(incident);
            assertThat(team.kept.incidents().save(done.incident())).isPresent();
            team.kept.incidents().append(incident.id(), done.entry());
        }
    }

    private static List<String> faults(Interrupted undisturbed, Interrupted played) {
        List<String> faults = new ArrayList<>();
        Consumer<String> fault = faults::add;
        Map<String, Long> said = said(played);
        Set<String> lost = said(undisturbed).keySet();
        lost.stream().filter(one -> !said.containsKey(one)).forEach(one -> fault.accept("lost " + one));
        said.keySet().stream().filter(one -> !lost.contains(one)).forEach(one -> fault.accept("said besides " + one));
        long repeats = said.values().stream().mapToLong(times -> times - 1).sum();
        if (repeats > (played.mayRepeat() ? 1 : 0)) {
            fault.accept(repeats + " repeats in " + said);
        }
        Set<IncidentId> expected =
                undisturbed.incidents().stream().map(Incident::id).collect(Collectors.toSet());
        Set<IncidentId> stored = played.incidents().stream().map(Incident::id).collect(Collectors.toSet());
        if (!stored.equals(expected)) {
            fault.accept(stored + " in place of " + expected);
        }
        played.incidents().forEach(incident -> stored(undisturbed, played, incident, fault));
        return faults;
    }

    private static void stored(Interrupted undisturbed, Interrupted played, Incident incident, Consumer<String> fault) {
        if (!incident.over()) {
            fault.accept("not over");
        }
        if (played.kept.postMortems().find(incident.id()).isEmpty()) {
            fault.accept("no post-mortem");
        }
        int counted = counted(played, incident);
        int expected = counted(undisturbed, incident);
        if (counted != expected) {
            fault.accept(counted + " posts in place of " + expected);
        }
        long told = played.kept.incidents().timeline(incident.id()).stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.ALERT)
                .count();
        long went = played.sent().stream()
                .filter(alert ->
                        alert.incident().equals(Optional.of(incident.id().value())))
                .map(Alert::id)
                .distinct()
                .count();
        if (told > went || told < went - (played.mayRepeat() ? 1 : 0)) {
            fault.accept("the timeline tells of " + told + " alerts, and there were " + went);
        }
    }

    private static int counted(Interrupted played, Incident incident) {
        return played.kept.incidents().buckets(incident.id()).stream()
                .mapToInt(Bucket::total)
                .sum();
    }

    /** What was said to whom, by which means and why; how often. */
    private static Map<String, Long> said(Interrupted played) {
        return played.sent().stream()
                .collect(Collectors.groupingBy(
                        alert -> String.join(
                                " ",
                                alert.incident().orElse(""),
                                alert.contact(),
                                alert.means().name(),
                                alert.reason().name(),
                                alert.said().key()),
                        Collectors.counting()));
    }
}
