// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Heads that read two numbers, for tests: the first speaks for the first answer of each question, the second for the second. */
final class SmallHeads {
    static final Thresholds THRESHOLDS = new Thresholds(.4, .9, .5, .8);

    private SmallHeads() {}

    static Heads of(String encoder) {
        Map<Question, Head> heads = new EnumMap<>(Question.class);
        for (Question ask : Question.values()) {
            int count = ask.answers().size();
            float[][] weights = new float[count][2];
            weights[0][0] = 3;
            weights[1][1] = 3;
            heads.put(ask, new Head(ask.answers(), weights, new float[count]));
        }
        return new Heads(encoder, List.of(0), Pooling.ofMeans(2), heads, THRESHOLDS);
    }
}
