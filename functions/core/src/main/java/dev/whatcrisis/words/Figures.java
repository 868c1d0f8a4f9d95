// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a language writes them: one decimal below ten, none from there on, thousands apart. */
final class Figures {
    private static final int WITHOUT_DECIMALS = 10;

    private final DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private final double oneFrom;
    private final double oneBelow;

    Figures(Book book) {
        symbols.setDecimalSeparator(book.form("decimal").charAt(0));
        symbols.setGroupingSeparator(book.form("thousands").charAt(0));
        String[] ones = book.form("singular").split("[.]{2}", 2);
        oneFrom = Double.parseDouble(ones[0]);
        oneBelow = ones.length == 1 ? Math.nextUp(oneFrom) : Double.parseDouble(ones[1]) + 1;
    }

    String say(Number number) {
        double value = number.doubleValue();
        String pattern = Math.abs(value) < WITHOUT_DECIMALS ? "0.#" : "#,##0";
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /**
     * Whether the singular stands with that number. A language's {@code form.singular} is {@code 1}, or a range {@code 0..1}
     * that the whole part of the number must be in: "1,5 heure", but "1.5 hours".
     */
    boolean one(Number number) {
        double value = Math.abs(number.doubleValue());
        return value >= oneFrom && value < oneBelow;
    }
}
