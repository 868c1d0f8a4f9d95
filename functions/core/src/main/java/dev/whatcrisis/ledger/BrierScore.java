// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far probabilities lay from what came: the mean of their squared distances, 0 for who always knew, .25 for who always said
 * one half (Brier 1950).
 *
 * @param events that were forecast
 * @param came how many of them came true
 * @param score from 0, the best, to 1
 * @param baseRate the same of who says for each of these events how often they came true; he is told that afterwards, so he is
 *     a strict rival
 */
public record BrierScore(int events, int came, double score, double baseRate) {
    /** A probability, and whether it came true. */
    public record Judged(double probability, boolean came) {}

    /** Of no events there is none. */
    public static Optional<BrierScore> of(List<Judged> judged) {
        int events = judged.size();
        if (events == 0) {
            return Optional.empty();
        }
        int came = (int) judged.stream().filter(Judged::came).count();
        double sum = judged.stream().mapToDouble(BrierScore::distance).sorted().sum();
        double rate = (double) came / events;
        return Optional.of(new BrierScore(events, came, sum / events, rate * (1 - rate)));
    }

    /**
     * By how much it is better than the base rate: 1 is perfect, 0 no better, below 0 worse. Empty where all came out alike, for
     * who says so beforehand cannot be beaten.
     */
    public OptionalDouble skill() {
        return baseRate == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - score / baseRate);
    }

    private static double distance(Judged one) {
        double off = one.probability() - (one.came() ? 1 : 0);
        return off * off;
    }
}
