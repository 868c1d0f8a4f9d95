// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.watch.Language;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * An edition of Google News.
 *
 * @param language ISO 639, lower case
 * @param country ISO 3166, upper case
 */
record NewsEdition(String language, String country) {
    /**
     * Where the team's zone says more than its language; elsewhere the language's largest edition is read. Typed here, as
     * the JDK knows of no zone in which country it lies.
     */
    private static final Map<Language, Map<String, String>> COUNTRIES = Map.of(
            Language.EN,
            Map.ofEntries(
                    Map.entry("Europe/London", "GB"),
                    Map.entry("Europe/Dublin", "IE"),
                    Map.entry("America/Toronto", "CA"),
                    Map.entry("America/Vancouver", "CA"),
                    Map.entry("America/Halifax", "CA"),
                    Map.entry("America/Edmonton", "CA"),
                    Map.entry("America/Winnipeg", "CA"),
                    Map.entry("America/Regina", "CA"),
                    Map.entry("America/St_Johns", "CA"),
                    Map.entry("Australia/Sydney", "AU"),
                    Map.entry("Australia/Melbourne", "AU"),
                    Map.entry("Australia/Brisbane", "AU"),
                    Map.entry("Australia/Perth", "AU"),
                    Map.entry("Australia/Adelaide", "AU"),
                    Map.entry("Australia/Hobart", "AU"),
                    Map.entry("Australia/Darwin", "AU"),
                    Map.entry("Pacific/Auckland", "NZ"),
                    Map.entry("Asia/Kolkata", "IN"),
                    Map.entry("Asia/Calcutta", "IN"),
                    Map.entry("Asia/Singapore", "SG"),
                    Map.entry("Africa/Johannesburg", "ZA")),
            Language.FR,
            Map.of(
                    "Europe/Brussels", "BE",
                    "Europe/Zurich", "CH",
                    "America/Toronto", "CA",
                    "America/Montreal", "CA",
                    "Africa/Dakar", "SN",
                    "Africa/Casablanca", "MA"),
            Language.DE,
            Map.of("Europe/Vienna", "AT", "Europe/Zurich", "CH"));

    static NewsEdition of(Language language, ZoneId zone) {
        String largest = switch (language) {
            case EN -> "US";
            case FR -> "FR";
            case DE -> "DE";
        };
        String country = COUNTRIES.getOrDefault(language, Map.of()).getOrDefault(zone.getId(), largest);
        return new NewsEdition(language.name().toLowerCase(Locale.ROOT), country);
    }

    /** {@code hl=fr&gl=BE&ceid=BE:fr} */
    String parameters() {
        return "hl=" + language + "&gl=" + country + "&ceid=" + country + ":" + language;
    }
}
