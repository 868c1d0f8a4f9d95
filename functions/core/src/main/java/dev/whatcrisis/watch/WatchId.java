// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names a watch: 1 to 40 lower-case letters, digits and hyphens, starting with a letter or digit. */
public record WatchId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public WatchId {
        if (!FORM.matcher(value).matches()) {
            throw new UnusableValueException(
                    "unusable.watch",
                    Map.of("text", value),
                    "watch id \"" + value + "\" must be 1 to 40 lower-case letters, digits or hyphens");
        }
    }

    /** The id made from a brand's name: {@code Café Zoë} is {@code cafe-zoe}; {@code watch} when nothing of it can be used. */
    public static WatchId of(String brand) {
        String plain = Normalizer.normalize(brand, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        String cut = slug.substring(0, Math.min(slug.length(), 40)).replaceAll("-+$", "");
        return new WatchId(cut.isEmpty() ? "watch" : cut);
    }

    @Override
    public String toString() {
        return value;
    }
}
