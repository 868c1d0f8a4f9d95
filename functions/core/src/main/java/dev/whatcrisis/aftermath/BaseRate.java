// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.wording.Briefing;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the team's last incidents of the same kind ended: {@code over} of {@code of} within {@code within}.
 *
 * @param own incidents of the team that are over; below {@link #ENOUGH} the public cases are counted instead
 * @param scope what the counted ones have in common with the case asked about
 * @param exception the longest; empty when nothing was counted
 */
public record BaseRate(int own, Scope scope, int over, int of, Duration within, Optional<PastIncident> exception) {
    /** With fewer a sentence about the team's own history would be about chance. */
    public static final int ENOUGH = 5;

    /** From so many on a percentage says more than counts. */
    public static final int PERCENT_FROM = 30;

    private static final int LATEST = 50;
    private static final int LATEST_IN_COUNTS = 10;
    private static final double MOST = 0.9;

    /** What the counted incidents have in common with the case asked about. */
    public enum Scope {
        SAME_TYPE_AND_LEVEL,
        SAME_TYPE,
        SAME_LEVEL,
        ALL,
        PUBLIC
    }

    /**
     * Counts the narrowest kind of which there are enough.
     *
     * @param history the team's incidents that are over, newest first
     */
    public static BaseRate of(List<PastIncident> history, CrisisType type, Level level) {
        Predicate<PastIncident> sameType = past -> past.type() == type;
        Predicate<PastIncident> sameLevel = past -> past.highest() == level;
        return counted(history, sameType.and(sameLevel), Scope.SAME_TYPE_AND_LEVEL)
                .or(() -> counted(history, sameType, Scope.SAME_TYPE))
                .or(() -> counted(history, sameLevel, Scope.SAME_LEVEL))
                .or(() -> counted(history, past -> true, Scope.ALL))
                .orElseGet(() -> count(history.size(), PublicCases.ALL, Scope.PUBLIC));
    }

    /** The same without a case to compare with: all of the team's incidents. */
    public static BaseRate of(List<PastIncident> history) {
        return counted(history, past -> true, Scope.ALL)
                .orElseGet(() -> count(history.size(), PublicCases.ALL, Scope.PUBLIC));
    }

    private static Optional<BaseRate> counted(List<PastIncident> history, Predicate<PastIncident> like, Scope scope) {
        List<PastIncident> alike = history.stream().filter(like).limit(LATEST).toList();
        List<PastIncident> latest =
                alike.size() >= PERCENT_FROM ? alike : alike.subList(0, Math.min(LATEST_IN_COUNTS, alike.size()));
        return latest.size() < ENOUGH ? Optional.empty() : Optional.of(count(history.size(), latest, scope));
    }

    private static BaseRate count(int own, List<PastIncident> cases, Scope scope) {
        List<PastIncident> byLength = cases.stream()
                .sorted(Comparator.comparing(PastIncident::lasted))
                .toList();
        int most = Math.max(1, (int) Math.floor(MOST * cases.size()));
        Duration within = Lengths.roundUp(byLength.get(most - 1).lasted());
        int over = (int) cases.stream()
                .filter(past -> past.lasted().compareTo(within) <= 0)
                .count();
        return new BaseRate(own, scope, over, cases.size(), within, Optional.of(byLength.getLast()));
    }

    /** The whole of it; what the exception was is said in the words that were stored. */
    public String sentence(Language language) {
        return BaseRateWords.sentence(this, language);
    }

    /** For messages; public cases are in its sentence alone, never in its numbers. */
    public Briefing.TrackRecord trackRecord(Language language) {
        boolean ours = scope != Scope.PUBLIC;
        return new Briefing.TrackRecord(ours ? over : 0, ours ? of : 0, within, sentence(language));
    }
}
