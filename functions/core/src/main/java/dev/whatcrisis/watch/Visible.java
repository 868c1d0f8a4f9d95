// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

/** Whether there is anything to see in a text: spaces, zero-width characters and accents on nothing show no name. */
public final class Visible {
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;

    private Visible() {}

    /** Whether the text has a letter, a digit, a punctuation mark or a symbol. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(Visible::seen);
    }

    private static boolean seen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !blank(c);
        };
    }

    /** Letters and symbols that are drawn as nothing. */
    private static boolean blank(int c) {
        return c == BRAILLE_BLANK
                || c == HANGUL_FILLER
                || c == HALFWIDTH_HANGUL_FILLER
                || c == HANGUL_CHOSEONG_FILLER
                || c == HANGUL_JUNGSEONG_FILLER;
    }
}
