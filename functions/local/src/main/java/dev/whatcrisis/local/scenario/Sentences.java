// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import java.util.List;
import java.util.Random;

/** Phrases that are put together into posts: one of each column. */
record Sentences(List<String> openings, List<String> middles, List<String> endings) {
    static final Sentences ORDINARY = new Sentences(
            List.of(
                    "Pint of Harbour Ales at the corner pub",
                    "Trying the new stout from Harbour Ales",
                    "Harbour Ales had a stand at the market",
                    "Two bottles of Harbour Ales in the fridge",
                    "Walked past the Harbour Ales brewery",
                    "My uncle swears by Harbour Ales",
                    "Harbour Ales on tap at the ferry terminal",
                    "Does anybody know when Harbour Ales opens on Sunday",
                    "Sunday lunch with a Harbour Ales lager",
                    "Harbour Ales again on the quiz night list",
                    "Saw the Harbour Ales van in the old town",
                    "The label of the Harbour Ales porter"),
            List.of(
                    "after the rain",
                    "with the neighbours",
                    "before the match",
                    "while the bread was in the oven",
                    "on the way home",
                    "with a bowl of chips",
                    "during the boat show",
                    "between two meetings",
                    "near the lighthouse",
                    "for the birthday table",
                    "after a long shift",
                    "on a grey afternoon"),
            List.of(
                    "and that was the day.",
                    "- nice enough.",
                    "and the sun came out.",
                    "with good company.",
                    "as every spring.",
                    "and nobody was in a hurry.",
                    "- the dog approved.",
                    "and then the tram came.",
                    "which is what weekends are for.",
                    "and the queue was short."));

    /** While the stout is off the shelves. */
    static final Sentences WITHOUT_STOUT = new Sentences(
            ORDINARY.openings().stream()
                    .filter(opening -> !opening.contains("stout"))
                    .toList(),
            ORDINARY.middles(),
            ORDINARY.endings());

    private static final List<String> ANNOUNCEMENTS = List.of(
            "The taproom opens at four today, come by for the porter #harbourales",
            "New batch of pale ale in the shops from Thursday https://harbourales.example/shops",
            "Brewery tour on Saturday at eleven, places left https://harbourales.example/tours",
            "We are looking for a driver, two days a week https://harbourales.example/jobs",
            "Thank you to everybody at the market, see you next month #harbourales",
            "Our spring beer is back on tap in six pubs #harbourales",
            "The brewery shop is closed on Monday for maintenance #harbourales");

    private static final List<String> PEOPLE = List.of(
            "tuula", "marek", "ines", "bo", "odile", "yann", "petra", "sven", "noor", "luca", "ada", "kofi", "mina",
            "joris", "elke", "ravi", "sofia", "tom", "wanda", "emil");

    static String announcement(Random random) {
        return ANNOUNCEMENTS.get(random.nextInt(ANNOUNCEMENTS.size()));
    }

    static String person(Random random) {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    String next(Random random) {
        return pick(openings, random) + " " + pick(middles, random) + " " + pick(endings, random);
    }

    private static String pick(List<String> column, Random random) {
        return column.get(random.nextInt(column.size()));
    }
}
