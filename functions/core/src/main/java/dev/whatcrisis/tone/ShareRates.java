// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.HashMap;
import java.util.Map;

/** How often posts of each language are rightly and wrongly said to be negative; languages without a row share one. */
final class ShareRates {

    static final String ANY = "any";

    /**
     * Rates of one language.
     *
     * @param found share of the negative posts that are said to be
     * @param mistaken share of the others that are said to be
     */
    record Rates(double found, double mistaken) {

        Rates {
            if (!(found > mistaken)) {
                throw new IllegalArgumentException("negative posts must be found more often than others are mistaken");
            }
        }

        /** May leave 0 to 1 when there are few posts; whoever adds up languages cuts the sum. */
        double correct(double counted) {
            return (counted - mistaken) / (found - mistaken);
        }
    }

    private final Map<String, Rates> byLanguage;

    ShareRates(Map<String, Rates> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** Of the product's own weights; the trainer writes them beside those. */
    static ShareRates standard() {
        return Holder.STANDARD;
    }

    /** The key to count a post under. */
    String language(String lang) {
        return Tongue.byTag(lang)
                .map(Tongue::code)
                .filter(byLanguage::containsKey)
                .orElse(ANY);
    }

    Rates of(String language) {
        return byLanguage.getOrDefault(language, new Rates(1, 0));
    }

    /** Read on first use. */
    private static final class Holder {
        static final ShareRates STANDARD = new ShareRates(read());

        private static Map<String, Rates> read() {
            Map<String, Rates> rates = new HashMap<>();
            for (String[] row : Table.read("shares.tsv")) {
                rates.put(row[0], new Rates(Double.parseDouble(row[1]), Double.parseDouble(row[2])));
            }
            return rates;
        }
    }
}
