// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.cue.CaseThresholds;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.NearCopy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The dangers that the posts of a matter tell of: a sum over people who speak independently. The order of the posts, copies and
 * posts that nobody read change nothing; another post that tells the same never makes it less.
 */
record Dangers(List<Danger> all) {
    /** What is told within this time is told of the same. */
    private static final Duration TOGETHER = Duration.ofHours(24);

    static Dangers in(StoryVoices voices) {
        Set<MentionId> own = voices.facts().ownPosts().stream().map(Mention::id).collect(Collectors.toSet());
        Map<Flag, List<Told>> byFlag = new EnumMap<>(Flag.class);
        List<Told> all = voices.posts().stream()
                .flatMap(post -> Told.of(
                        post, post.mention().replyTo().filter(own::contains).isPresent())
                        .stream())
                .toList();
        int readers = readers(voices);
        boolean few = tellers(all, told -> true) < DangerThresholds.TOLD_SHARE * readers;
        boolean fewDoubt = tellers(all, Told::doubted) < CaseThresholds.SAFETY_SHARE * readers;
        all.stream()
                .filter(told -> told.sure() || !few && !(fewDoubt && told.doubted()))
                .sorted(Comparator.comparing(Told::at)
                        .thenComparing(told -> told.post().mention().id().key()))
                .forEach(told -> byFlag.computeIfAbsent(told.flag(), flag -> new ArrayList<>())
                        .add(told));
        return new Dangers(byFlag.values().stream().map(Dangers::largest).toList());
    }

    private static long tellers(List<Told> told, Predicate<Told> which) {
        return told.stream()
                .filter(which)
                .map(one -> one.post().author())
                .distinct()
                .count();
    }

    /** People whose posts were read. */
    private static int readers(StoryVoices voices) {
        return voices.all().authors(post -> post.says().isPresent());
    }

    /** The best supported of the kinds of harm that are told within a day, with what shows any that is raised. */
    private static Danger largest(List<Told> told) {
        Set<Told> independent = independent(told);
        List<Danger> kinds = told.stream()
                .flatMap(last -> told.stream()
                        .map(Told::harm)
                        .distinct()
                        .sorted()
                        .flatMap(harm -> danger(harm, lately(harm, last, told), independent).stream()))
                .toList();
        Danger largest = kinds.stream()
                .max(Comparator.comparingDouble(danger -> danger.atRisk().people()))
                .orElseThrow();
        return kinds.stream()
                .filter(kind -> kind.atRisk().people() >= DangerThresholds.RAISED)
                .reduce(largest, Danger::shownBy)
                .with(beside(largest.harm(), told, independent));
    }

    /**
     * The kinds of harm that are no other words for the main one, of which each is raised by those who name it: glass and gas in one
     * matter are two things to be told of.
     */
    private static Set<Harm> beside(Harm main, List<Told> told, Set<Told> independent) {
        List<Told> named =
                told.stream().filter(one -> !HarmFamilies.vague(one.harm())).toList();
        Set<Harm> beside = EnumSet.noneOf(Harm.class);
        for (Harm harm : named.stream().map(Told::harm).distinct().sorted().toList()) {
            boolean otherWords =
                    HarmFamilies.kin(harm, main) || beside.stream().anyMatch(known -> HarmFamilies.kin(harm, known));
            if (!otherWords && raised(harm, named, independent)) {
                beside.add(harm);
            }
        }
        return beside;
    }

    private static boolean raised(Harm harm, List<Told> named, Set<Told> independent) {
        return named.stream()
                .flatMap(last -> danger(harm, lately(harm, last, named), independent).stream())
                .anyMatch(danger -> danger.atRisk().people() >= DangerThresholds.RAISED);
    }

    private static List<Told> lately(Harm harm, Told last, List<Told> told) {
        return told.stream()
                .filter(one -> one.within(TOGETHER, last) && HarmFamilies.kin(harm, one.harm()))
                .toList();
    }

    private static Optional<Danger> danger(Harm harm, List<Told> told, Set<Told> independent) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> worth = new HashMap<>();
        Map<String, Double> doubted = new HashMap<>();
        told.stream()
                .filter(independent::contains)
                .forEach(one ->
                        (one.doubted() ? doubted : worth).merge(one.post().author(), one.worth(), Math::max));
        worth.replaceAll((author, most) -> Math.max(most, doubted.getOrDefault(author, 0.0)));
        doubted.keySet().removeAll(worth.keySet());
        AtRisk atRisk = new AtRisk(
                sum(worth) + Math.min(DangerThresholds.RAISED, sum(doubted)),
                Optional.of(closest(told)),
                told.stream().anyMatch(Told::shown),
                told.stream().anyMatch(Told::vulnerable));
        return Optional.of(new Danger(told.getFirst().flag(), harm, worth.size() + doubted.size(), atRisk));
    }

    private static double sum(Map<String, Double> worth) {
        return worth.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Those whose wording nobody had before them. */
    private static Set<Told> independent(List<Told> told) {
        Map<Told, String> first = new LinkedHashMap<>();
        for (Told one : told) {
            String signature = NearCopy.signature(one.post().mention().text());
            boolean copy = first.entrySet().stream()
                    .anyMatch(other ->
                            other.getKey().post().claim().equals(one.post().claim())
                                    || NearCopy.same(other.getValue(), signature));
            if (!copy) {
                first.put(one, signature);
            }
        }
        return first.keySet();
    }

    private static Witness closest(List<Told> told) {
        return told.stream().map(Told::witness).min(Comparator.naturalOrder()).orElse(Witness.NONE);
    }

    Set<Flag> flags() {
        return all.stream().filter(Danger::raised).map(Danger::flag).collect(Collectors.toSet());
    }

    /** Those that are told to the team, the best supported first. */
    List<Danger> raised() {
        return all.stream()
                .filter(Danger::raised)
                .sorted(Comparator.comparingDouble(
                                (Danger danger) -> -danger.atRisk().people())
                        .thenComparing(Danger::flag))
                .toList();
    }

    /** Whether somebody says that private data are out, and not enough of them to believe it. */
    boolean claimsBreach() {
        return all.stream()
                .filter(danger -> danger.flag() == Flag.BREACH)
                .anyMatch(danger -> !danger.raised() && danger.atRisk().people() >= DangerThresholds.RAISED);
    }

    /** What R01 wakes by: of somebody who may be hurt through us, or else of whoever is at risk. */
    AtRisk atRisk() {
        return of(Flag.SAFETY)
                .or(() -> all.stream()
                        .filter(Danger::raised)
                        .filter(danger -> danger.flag() != Flag.BREACH)
                        .max(Comparator.comparingDouble(
                                danger -> danger.atRisk().people())))
                .map(Danger::atRisk)
                .orElse(AtRisk.NOBODY);
    }

    Optional<Danger> of(Flag flag) {
        return all.stream()
                .filter(danger -> danger.flag() == flag)
                .filter(Danger::raised)
                .findFirst();
    }
}
