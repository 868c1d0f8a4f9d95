// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

/** When a storm without a flag is worth a night. Starting points; a replay may move them. */
final class WakingThresholds {
    /** Below even odds of doubling, most of those who are woken would have been woken for nothing. */
    static final double DOUBLE_BY_07H = 0.5;

    /** With less of the usual volume in sight the forecast rests on too little. */
    static final double CONFIDENCE = 0.7;

    private WakingThresholds() {}
}
