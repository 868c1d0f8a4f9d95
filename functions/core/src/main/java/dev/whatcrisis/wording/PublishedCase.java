// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.crisis.RuleId;

/** Published cases and studies that a message may quote: key {@code case.KFC}; each figure as published. */
public enum PublishedCase {
    /** Herhausen et al. 2019, Journal of Marketing 83(3). */
    FEW,
    TIDE,
    HMV,
    BUFFER,
    DIGIORNO,
    RED_CROSS,
    MCDONALDS,
    KFC,
    /** Kim, Park, Cha and Jeong 2015, PLOS ONE. */
    DOMINOS,
    ASTRONOMER,
    PEPSI,
    GAP,
    SILENCE,
    LUNCH,
    SEAWORLD,
    DELTA;

    /** The one that fits a rule best; {@link #FEW} where none does. */
    static PublishedCase of(RuleId rule) {
        return switch (rule) {
            case R01 -> TIDE;
            case R02 -> HMV;
            case R03 -> BUFFER;
            case R05 -> DIGIORNO;
            case R06, R07 -> RED_CROSS;
            case R08 -> MCDONALDS;
            case R09, R10, R11 -> KFC;
            case R12 -> DOMINOS;
            case R13 -> ASTRONOMER;
            case R14, R15 -> PEPSI;
            case R16 -> GAP;
            case R17, R18 -> SILENCE;
            case R19 -> LUNCH;
            case R20 -> SEAWORLD;
            case R21 -> DELTA;
            case R04, R22, R23, R24, R25, R26, R27, R28 -> FEW;
        };
    }
}
