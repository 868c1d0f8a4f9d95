// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.words.Fact;
import java.util.List;

/**
 * What was found in an own post, before it is known whether it is still online.
 *
 * @param what it is, and whom it hurts
 */
record Found(CrisisType type, boolean compromising, List<Fact> what) {
    Found {
        what = List.copyOf(what);
    }

    Found(CrisisType type, boolean compromising, Fact what) {
        this(type, compromising, List.of(what));
    }
}
