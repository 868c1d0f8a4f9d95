// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of the page against each other, as WCAG 2.2 counts contrast; the browser is asked for what it shows elsewhere. */
class ContrastTest {
    private static final Path WEB = Path.of("../../web");
    private static final String DARK = "@media (prefers-color-scheme: dark)";
    private static final Pattern RULE = Pattern.compile("(:root|\\.is-\\w+) \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--(\\w+): (#[0-9a-f]{6});");

    private static final double TEXT = 4.5;
    private static final double SIGN = 3;

    /** The colours of one scheme, and of one level in it. */
    record Palette(String name, Map<String, String> colours) {
        double contrast(String above, String behind) {
            double one = light(colours.getOrDefault(above, ""));
            double other = light(colours.getOrDefault(behind, ""));
            return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void text_stands_out_from_what_it_is_written_on(Palette palette) {
        for (String behind : List.of("paper", "sheet", "tint")) {
            for (String text : List.of("ink", "soft", "status")) {
                assertThat(palette.contrast(text, behind))
                        .as(text + " on " + behind)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
        assertThat(palette.contrast("negative", "paper")).isGreaterThanOrEqualTo(TEXT);
        assertThat(palette.contrast("paper", "ink")).as("a button").isGreaterThanOrEqualTo(TEXT);
        assertThat(palette.contrast("ink", "mark")).as("a blank of a draft").isGreaterThanOrEqualTo(TEXT);
        assertThat(palette.contrast("ink", "line")).as("a chosen span").isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void fields_bars_and_signs_stand_out_from_the_paper(Palette palette) {
        for (String behind : List.of("paper", "sheet")) {
            for (String sign : List.of("field", "ink", "negative", "soft", "status")) {
                assertThat(palette.contrast(sign, behind))
                        .as(sign + " on " + behind)
                        .isGreaterThanOrEqualTo(SIGN);
            }
        }
        assertThat(palette.contrast("soft", "band"))
                .as("what is usual on what is normal")
                .isGreaterThanOrEqualTo(SIGN);
        assertThat(palette.contrast("soft", "ahead"))
                .as("the middle of a forecast")
                .isGreaterThanOrEqualTo(SIGN);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void the_reference_has_the_colours_of_the_page(Palette palette) throws IOException {
        String reference = Files.readString(WEB.resolve("reference.css"));

        palettes(reference)
                .filter(other -> other.name().equals(palette.name()))
                .forEach(other -> assertThat(palette.colours()).containsAllEntriesOf(other.colours()));
    }

    static Stream<Palette> palettes() throws IOException {
        return palettes(Files.readString(WEB.resolve("app.css")));
    }

    /** Each scheme, by itself and with each level. */
    private static Stream<Palette> palettes(String css) {
        int at = css.indexOf(DARK);
        String light = css.substring(0, at);
        String dark = css.substring(at, css.indexOf("\n}\n", at));
        return Stream.of(levels("light", light, light), levels("dark", light, dark))
                .flatMap(List::stream);
    }

    private static List<Palette> levels(String scheme, String first, String own) {
        Map<String, Map<String, String>> rules = rules(own);
        Map<String, String> root = new HashMap<>(rules(first).getOrDefault(":root", Map.of()));
        root.putAll(rules.getOrDefault(":root", Map.of()));
        root.putIfAbsent("status", root.getOrDefault("soft", ""));
        Stream<Palette> levels = rules.entrySet().stream()
                .filter(rule -> rule.getKey().startsWith(".is-"))
                .map(rule -> {
                    Map<String, String> all = new HashMap<>(root);
                    all.putAll(rule.getValue());
                    return new Palette(scheme + " " + rule.getKey(), all);
                });
        return Stream.concat(Stream.of(new Palette(scheme, root)), levels).toList();
    }

    private static Map<String, Map<String, String>> rules(String css) {
        Map<String, Map<String, String>> rules = new HashMap<>();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            Matcher colour = COLOUR.matcher(rule.group(2));
            while (colour.find()) {
                rules.computeIfAbsent(rule.group(1), name -> new HashMap<>()).put(colour.group(1), colour.group(2));
            }
        }
        return rules;
    }

    /** Relative luminance of {@code #rrggbb}, 0 to 1. */
    private static double light(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int n = 0; n < 3; n++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * n, 3 + 2 * n), 16) / 255.0;
            sum += weights[n] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
