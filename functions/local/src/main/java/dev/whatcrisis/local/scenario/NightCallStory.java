// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import dev.whatcrisis.incident.Act;
import dev.whatcrisis.local.replay.Deed;
import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.local.replay.ScriptPost;
import dev.whatcrisis.relevance.Feedback;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * People at work with the product: a market day that is only loud, a shop that charged twice and is over by itself, a band of
 * the same name that somebody says is not us, and a stout that makes people ill in a night: one is woken, has it with one tap,
 * and closes it when it has been quiet.
 */
final class NightCallStory {
    private static final int DAYS = 26;

    /** From the day on which people are ill. */
    static final int DAYS_TOLD = 3;

    /** Of a smaller brewery than that of the other stories: it has more weeks to play. */
    private static final double SHARE = 0.45;

    private static final Sentences MARKET = new Sentences(
            List.of("Harbour Ales at the spring market", "The Harbour Ales stand", "Market day with Harbour Ales"),
            List.of("and the band plays", "with the whole family", "and the new lager", "next to the cheese people"),
            List.of("is lovely.", "made my Saturday.", "- what a great day.", "and everybody is smiling."));

    private static final Sentences CHARGED = new Sentences(
            List.of(
                    "The Harbour Ales shop charged my card twice",
                    "Charged twice by the Harbour Ales online shop",
                    "Harbour Ales took the money two times",
                    "Two charges for one crate from Harbour Ales"),
            List.of("for one order", "this morning", "and no mail came", "and nobody picks up", "on my card"),
            List.of(
                    "this is annoying.",
                    "I want my money back.",
                    "terrible service.",
                    "how do I get a refund?",
                    "very disappointing.",
                    "fix this, please."));

    private static final Sentences BAND = new Sentences(
            List.of(
                    "The Harbour Ales, the folk band, cancelled the concert",
                    "Folk band The Harbour Ales did not show up tonight",
                    "Concert of the band The Harbour Ales cancelled",
                    "No show from The Harbour Ales, the fiddle band"),
            List.of(
                    "ten minutes before the start,",
                    "and the hall was full,",
                    "without a word,",
                    "after we drove two hours,",
                    "for the second time,"),
            List.of(
                    "this is a shame.",
                    "terrible band, never again.",
                    "I want my ticket refunded.",
                    "awful evening.",
                    "the singer is rude and unprofessional.",
                    "angry and disappointed."));

    private static final Sentences ILL = new Sentences(
            List.of(
                    "After one bottle of the Harbour Ales stout",
                    "After a glass of the Harbour Ales stout",
                    "After the Harbour Ales stout of lot 7",
                    "After two bottles of Harbour Ales stout"),
            List.of(
                    "my wife is vomiting",
                    "my brother is vomiting",
                    "two of us are vomiting",
                    "my flatmate is vomiting",
                    "our neighbour is vomiting"),
            List.of(
                    "and we are in hospital.",
                    "and we are in the emergency room, do not drink it.",
                    "and we are in hospital, please warn people.",
                    "and an ambulance brought us to hospital."));

    private static final Sentences ASKING = new Sentences(
            List.of("Harbour Ales lot 7,", "The stout of Harbour Ales,", "Harbour Ales takes the stout back,"),
            List.of(
                    "which shops have it,",
                    "I brought mine back,",
                    "they answered me at once,",
                    "still a crate at home,"),
            List.of(
                    "thank you for the quick answer.",
                    "is lot 8 fine?",
                    "where do I send it?",
                    "good that they say so."));

    private NightCallStory() {}

    static Script script(ZoneId zone) {
        Village village = village(zone);
        night(village);
        return village.script("night-call").doing(deeds(village));
    }

    /** Where it happens. */
    static Village village(ZoneId zone) {
        return new Village(6, zone, DAYS, SHARE);
    }

    /**
     * Those who wrote to the brewery.
     *
     * @param charged twice by the shop
     * @param stout who had it, or asked about it
     */
    record People(List<ScriptPost> charged, List<ScriptPost> stout) {}

    /** All of its posts. */
    static People night(Village village) {
        LocalDate day = Village.DAY;
        village.ordinaryUntil(day.plusDays(DAYS_TOLD));
        village.crowd(village.at(day.minusDays(10), "11:00"), 360, 60, MARKET);
        List<ScriptPost> charged = chargedTwice(village, day.minusDays(6));
        aBandOfThatName(village, day.minusDays(2));
        return new People(charged, peopleAreIll(village, day));
    }

    private static List<ScriptPost> chargedTwice(Village village, LocalDate day) {
        List<ScriptPost> charged = village.crowd(village.at(day, "13:40"), 80, 38, CHARGED);
        village.own(
                village.at(day, "14:35"),
                "Our shop charged some of you twice this morning. Sorry. The second charge goes back today.");
        village.crowd(village.at(day, "15:00"), 120, 9, CHARGED);
        return charged;
    }

    private static void aBandOfThatName(Village village, LocalDate day) {
        village.crowd(village.at(day, "19:30"), 70, 44, BAND);
    }

    private static List<ScriptPost> peopleAreIll(Village village, LocalDate day) {
        LocalDate next = day.plusDays(1);
        List<ScriptPost> people = new ArrayList<>(village.crowd(village.at(day, "23:32"), 25, 9, ILL));
        village.own(
                village.at(next, "00:20"),
                "Stout of lot 7 can make you ill. Please do not drink it; we take every bottle back. Our number is on"
                        + " our page, day and night.");
        people.addAll(village.crowd(village.at(next, "00:05"), 120, 6, ILL));
        village.press(
                village.at(next, "07:50"), "Brewery Harbour Ales takes stout of lot 7 back after guests fell ill");
        people.addAll(village.crowd(village.at(next, "08:00"), 180, 30, ASKING));
        people.addAll(village.crowd(village.at(next, "11:00"), 300, 16, ASKING));
        return people;
    }

    /** What its people do. */
    static List<Deed> deeds(Village village) {
        LocalDate day = Village.DAY;
        LocalDate charged = day.minusDays(6);
        LocalDate band = day.minusDays(2);
        return List.of(
                new Deed.WithIncident(village.at(charged, "14:25"), "lea", Act.ACKNOWLEDGE),
                new Deed.OfPosts(village.at(band, "20:08"), "lea", Feedback.NOT_US, "band", 4),
                new Deed.WithIncident(village.at(band, "20:09"), "lea", Act.NOT_US),
                new Deed.WithIncident(village.at(day, "23:51"), "lea", Act.ACKNOWLEDGE),
                new Deed.WithIncident(village.at(day.plusDays(1), "00:29"), "lea", Act.ACKNOWLEDGE),
                new Deed.WithIncident(village.at(day.plusDays(2), "11:30"), "lea", Act.CLOSE));
    }
}
