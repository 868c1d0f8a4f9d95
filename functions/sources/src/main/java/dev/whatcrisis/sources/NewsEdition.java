// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.watch.Language;
import java.time.ZoneId;
import java.util.Map;

/**
 * An edition of Google News.
 *
 * @param reader in which variety of the language the edition is shown, BCP 47
 * @param country ISO 3166, upper case
 * @param language by which the edition is called: the language, and the region when there are several of it
 */
record NewsEdition(String reader, String country, String language) {
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
            Map.of("Europe/Vienna", "AT", "Europe/Zurich", "CH"),
            Language.ES,
            Map.ofEntries(
                    Map.entry("America/Mexico_City", "MX"),
                    Map.entry("America/Monterrey", "MX"),
                    Map.entry("America/Tijuana", "MX"),
                    Map.entry("America/Bogota", "CO"),
                    Map.entry("America/Lima", "PE"),
                    Map.entry("America/Santiago", "CL"),
                    Map.entry("America/Caracas", "VE"),
                    Map.entry("America/Havana", "CU"),
                    Map.entry("America/Buenos_Aires", "AR"),
                    Map.entry("America/Argentina/Buenos_Aires", "AR"),
                    Map.entry("America/Argentina/Cordoba", "AR")),
            Language.PT,
            Map.ofEntries(
                    Map.entry("America/Sao_Paulo", "BR"),
                    Map.entry("America/Bahia", "BR"),
                    Map.entry("America/Fortaleza", "BR"),
                    Map.entry("America/Recife", "BR"),
                    Map.entry("America/Belem", "BR"),
                    Map.entry("America/Manaus", "BR"),
                    Map.entry("America/Cuiaba", "BR")));

    private static final String LATIN_AMERICA = "419";
    private static final String EUROPE = "150";

    static NewsEdition of(Language language, ZoneId zone) {
        String largest = switch (language) {
            case EN -> "US";
            case FR -> "FR";
            case DE -> "DE";
            case ES -> "ES";
            case IT -> "IT";
            case PT -> "PT";
        };
        String country = COUNTRIES.getOrDefault(language, Map.of()).getOrDefault(zone.getId(), largest);
        return of(language, country);
    }

    /** Spanish has an edition of its own in Spain and one form for the Americas, Portuguese one on each side. */
    private static NewsEdition of(Language language, String country) {
        String tag = language.tag();
        return switch (language) {
            case ES -> {
                String variety = country.equals("ES") ? tag : tag + "-" + LATIN_AMERICA;
                yield new NewsEdition(variety, country, variety);
            }
            case PT ->
                new NewsEdition(
                        tag + "-" + country, country, tag + "-" + (country.equals("PT") ? EUROPE : LATIN_AMERICA));
            default -> new NewsEdition(tag, country, tag);
        };
    }

    /** {@code hl=fr&gl=BE&ceid=BE:fr} */
    String parameters() {
        return "hl=" + reader + "&gl=" + country + "&ceid=" + country + ":" + language;
    }
}
