// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.ArrayList;
import java.util.List;

/** How long, loud and punctuated a text is, in steps that a model can weigh one by one. */
final class Shape {

    private static final int MANY = 3;

    private Shape() {}

    static List<String> of(List<Token> tokens) {
        int[] kinds = new int[Token.Kind.values().length];
        int shouted = 0;
        int stretched = 0;
        int exclaimed = 0;
        for (Token token : tokens) {
            kinds[token.kind().ordinal()]++;
            shouted += token.shouted() ? 1 : 0;
            stretched += token.stretched() ? 1 : 0;
            exclaimed += token.text().equals("!") ? 1 : 0;
        }
        List<String> shape = new ArrayList<>();
        for (Token.Kind kind : Token.Kind.values()) {
            if (kind != Token.Kind.WORD) {
                shape.add(kind.name() + step(kinds[kind.ordinal()]));
            }
        }
        int words = kinds[Token.Kind.WORD.ordinal()];
        shape.add("words" + (32 - Integer.numberOfLeadingZeros(words)));
        shape.add("shouted" + step(shouted));
        shape.add("stretched" + step(stretched));
        shape.add("exclaimed" + step(exclaimed));
        shape.add("share" + (words == 0 ? 0 : 4 * shouted / words));
        if (!tokens.isEmpty()) {
            shape.add("first" + tokens.getFirst().kind());
            shape.add("last" + tokens.getLast().kind());
        }
        return shape;
    }

    private static int step(int count) {
        return Math.min(count, MANY);
    }
}
