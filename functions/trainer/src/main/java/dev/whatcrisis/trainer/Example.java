// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Part;
import dev.whatcrisis.tone.TextFeatures;
import dev.whatcrisis.tone.ToneHead;
import java.util.List;
import java.util.Set;

/** A labelled post, taken apart. */
record Example(String lang, int label, TextFeatures features) {

    static List<Example> of(List<Labelled> rows, Set<Part> parts) {
        return rows.stream()
                .map(row -> new Example(row.lang(), row.label(), TextFeatures.of(row.text(), row.lang(), parts)))
                .toList();
    }

    static List<Example> withSentiment(List<Example> examples, ToneHead sentiment) {
        return examples.stream()
                .map(one -> new Example(one.lang, one.label, one.features.withSentiment(sentiment)))
                .toList();
    }
}
