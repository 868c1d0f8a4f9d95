// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a watch be a step calmer or keener, because of what the last quarter of a year came to. Nothing moves until an admin
 * accepts it, and what was accepted can be taken back.
 *
 * <p>Calmer: one rule woke three nights or more that were not worth it, and more of those than of others. What R01 to R03 woke
 * for never counts, and sounds as before whatever is chosen: they hear words, not counts. Keener: two incidents or more were
 * called too calm. Where both hold nothing is proposed. After an answer only what was said since then counts.
 *
 * @param id names what it rests on, too: with more of that it is another proposal
 * @param cases how many speak for it
 * @param rule of the wakes; empty when it is keener
 */
public record Proposal(
        String id, Sensitivity from, Sensitivity to, Tuning.Reason reason, int cases, Optional<RuleId> rule) {
    /** Of how long ago it counts what was said. */
    public static final Duration LOOK_BACK = Duration.ofDays(92);

    private static final int VAIN_WAKES = 3;
    private static final int TOO_CALM = 2;

    /**
     * The one that is open, if there is one.
     *
     * @param rows of the present quarter and the one before
     */
    public static Optional<Proposal> of(Watch watch, Scored rows, Instant now) {
        Scored lately = rows.since(since(watch, now));
        Optional<Proposal> calmer = calmer(watch.sensitivity(), lately.wakes());
        Optional<Proposal> keener = keener(watch.sensitivity(), lately.calls());
        return calmer.isPresent() && keener.isPresent() ? Optional.empty() : calmer.or(() -> keener);
    }

    /** The answer of a person. */
    public Tuning answered(Tuning.Answer answer, String who, Instant now) {
        return new Tuning(id, answer, from, to, reason, cases, who, now);
    }

    private static Instant since(Watch watch, Instant now) {
        Instant longAgo = now.minus(LOOK_BACK);
        return watch.tunings().stream()
                .map(Tuning::at)
                .filter(at -> at.isAfter(longAgo))
                .max(Comparator.naturalOrder())
                .orElse(longAgo);
    }

    private static Optional<Proposal> calmer(Sensitivity now, List<ScoredWake> wakes) {
        Map<RuleId, List<ScoredWake>> byRule = wakes.stream()
                .filter(wake -> wake.worth().isPresent())
                .filter(wake ->
                        wake.rule().filter(rule -> !Verdict.cannotWait(rule)).isPresent())
                .collect(Collectors.groupingBy(wake -> wake.rule().orElseThrow()));
        return byRule.entrySet().stream()
                .filter(rule -> speaks(WakeScore.of(rule.getValue())))
                .min(Map.Entry.comparingByKey())
                .flatMap(rule -> now.calmer()
                        .map(to -> new Proposal(
                                id(to, vain(rule.getValue()).map(ScoredWake::at).toList()),
                                now,
                                to,
                                Tuning.Reason.NOT_WORTH_IT,
                                WakeScore.of(rule.getValue()).notWorth(),
                                Optional.of(rule.getKey()))));
    }

    private static boolean speaks(WakeScore score) {
        return score.notWorth() >= VAIN_WAKES && score.notWorth() > score.worth();
    }

    private static Stream<ScoredWake> vain(List<ScoredWake> wakes) {
        return wakes.stream().filter(wake -> !wake.worth().orElse(true));
    }

    private static Optional<Proposal> keener(Sensitivity now, List<ScoredCall> calls) {
        List<ScoredCall> missed = calls.stream()
                .filter(call -> call.outcome() == Outcome.TOO_CALM)
                .toList();
        Set<IncidentId> incidents = missed.stream().map(ScoredCall::incident).collect(Collectors.toSet());
        return incidents.size() < TOO_CALM
                ? Optional.empty()
                : now.keener()
                        .map(to -> new Proposal(
                                id(to, missed.stream().map(ScoredCall::at).toList()),
                                now,
                                to,
                                Tuning.Reason.TOO_CALM,
                                incidents.size(),
                                Optional.empty()));
    }

    private static String id(Sensitivity to, List<Instant> cases) {
        Instant last = cases.stream().max(Comparator.naturalOrder()).orElseThrow();
        return to.name().toLowerCase(Locale.ROOT) + "-" + cases.size() + "-" + last.getEpochSecond();
    }
}
