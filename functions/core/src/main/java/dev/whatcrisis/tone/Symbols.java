// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Emoji and emoticons with what they weigh: -4 (worst) to 4 (best). */
final class Symbols {

    private static final int LONGEST = 6;

    private final Map<String, Double> weights;
    private final String firstChars;

    private Symbols(Map<String, Double> weights) {
        this.weights = weights;
        this.firstChars = weights.keySet().stream()
                .map(symbol -> symbol.substring(0, 1))
                .distinct()
                .collect(Collectors.joining());
    }

    /** The emoticons of the VADER list and the product's own emoji. */
    static Symbols standard() {
        return Holder.STANDARD;
    }

    double weight(String symbol) {
        return weights.getOrDefault(symbol, 0.0);
    }

    /** Characters of the longest symbol that starts at {@code at}; 0 when none does. */
    int lengthAt(String text, int at) {
        if (firstChars.indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        boolean stuck = at > 0 && Character.isDigit(text.charAt(at - 1));
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            String candidate = text.substring(at, at + length);
            if (weights.containsKey(candidate) && (isEmoji(candidate) || !stuck && endsAt(text, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isEmoji(String symbol) {
        return symbol.charAt(0) > 0xff;
    }

    private static boolean endsAt(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** Whether an entry of a word list is made of signs (":-)") rather than a word. */
    static boolean isEmoticon(String entry) {
        return entry.length() >= 2
                && !entry.chars().allMatch(sign -> Character.isLetterOrDigit(sign) || " '-_.".indexOf(sign) >= 0);
    }

    /** Read on first use. */
    private static final class Holder {
        static final Symbols STANDARD = new Symbols(read());

        private static Map<String, Double> read() {
            Map<String, Double> weights = new HashMap<>();
            for (String[] row : Table.read("vader.tsv")) {
                if (isEmoticon(row[0]) && row[0].length() <= LONGEST) {
                    weights.put(row[0], Double.parseDouble(row[1]));
                }
            }
            for (String[] row : Table.read("emoji.tsv")) {
                for (String emoji : row[1].split(" ")) {
                    weights.put(emoji, Double.parseDouble(row[0]));
                }
            }
            return weights;
        }
    }
}
