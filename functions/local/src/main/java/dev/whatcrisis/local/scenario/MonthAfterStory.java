// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import dev.whatcrisis.local.replay.Deed;
import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.local.replay.ScriptPost;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The night call, and the month after it: those who were ill or asked are answered one by one, some in public and some by mail;
 * one answer is only drafted, one person is left on purpose; three posts close the thread; on day 30 the post-mortem is complete.
 */
final class MonthAfterStory {
    /** The last people are asked about on the thirtieth day after it was closed; two days later all is written. */
    private static final int DAYS = 36;

    /** Answered in the night itself. */
    private static final int AT_ONCE = 3;

    private static final List<String> REFUNDS = List.of(
            "Both charges are back with your bank since this afternoon. It shows them in three days. Sam",
            "You pay for one crate, as ordered. The other amount left our account at four. Sorry. Lea",
            "We found your order, and the money is on its way. Write to us if it is not there by Monday. Sam",
            "Sorry for the wait at the phone: two of us pick up now, until nine. Lea",
            "It was the shop, not your card. Nothing is left for you to do. Sam");

    private static final List<String> ANSWERS = List.of(
            "We are sorry. Please call the number on our page: a person picks up, also at night. Lea",
            "Bring it to any shop that sells us, opened or not. You get the money back at once. Lea",
            "Lot 8 was brewed in another tank, and the laboratory found it clean. Sam",
            "It was our cleaning valve. We wrote to you how we pay the doctor. Sorry. Lea",
            "Send nothing: our van collects crates on Friday, and the driver rings first. Sam",
            "The shops are listed on our page, with the lots that each of them had. Lea",
            "We hope that everybody at your table is well again. Sorry for that night. Sam",
            "The stout comes back in May, from a new tank, with the test printed on the label. Lea");

    private MonthAfterStory() {}

    static Script script(ZoneId zone) {
        Village village = NightCallStory.village(zone);
        NightCallStory.People people = NightCallStory.night(village);
        LocalDate day = Village.DAY;
        refunds(village, people.charged(), day.minusDays(6));
        answers(village, people.stout(), day);
        closing(village, day.plusDays(3));
        village.ordinary(day.plusDays(NightCallStory.DAYS_TOLD), day.plusDays(DAYS), Sentences.WITHOUT_STOUT);
        List<Deed> deeds = new ArrayList<>(NightCallStory.deeds(village));
        deeds.addAll(deeds(village, day));
        return village.script("month-after").doing(deeds);
    }

    private static void refunds(Village village, List<ScriptPost> people, LocalDate day) {
        List<ScriptPost> here = people.stream()
                .filter(Village::whereWeAre)
                .filter(post -> post.mention().text().contains("refund"))
                .toList();
        for (int i = 0; i < Math.min(here.size(), REFUNDS.size()); i++) {
            village.answer(village.at(day, "17:" + (10 + 6 * i)), REFUNDS.get(i), here.get(i));
        }
    }

    /** Three in the night itself, then one every third day. */
    private static void answers(Village village, List<ScriptPost> people, LocalDate day) {
        List<ScriptPost> here = people.stream()
                .filter(Village::whereWeAre)
                .filter(post -> post.mention().text().contains("?")
                        || post.mention().text().contains("vomiting"))
                .sorted(Comparator.comparing(post -> post.mention().at()))
                .toList();
        for (int i = 0; i < Math.min(here.size(), ANSWERS.size()); i++) {
            Instant at = i < AT_ONCE
                    ? village.at(day.plusDays(1), "00:" + (36 + 7 * i))
                    : village.at(day.plusDays(3L * i - 4), "17:30");
            village.answer(at, ANSWERS.get(i), here.get(i));
        }
    }

    private static void closing(Village village, LocalDate day) {
        ScriptPost first = village.own(
                village.at(day, "18:00"),
                "Three things we learned from our stout of lot 7. First: a tank that is cleaned in a hurry is not"
                        + " clean. That was our mistake.");
        ScriptPost second = village.answer(
                village.at(day, "18:02"),
                "Second: you told us before our own laboratory did. Every lot of Harbour Ales is now tested before it"
                        + " leaves.",
                first);
        village.answer(
                village.at(day, "18:05"),
                "Third: say what happened, take it back, answer everybody. Thank you all, and get well.",
                second);
    }

    private static List<Deed> deeds(Village village, LocalDate day) {
        LocalDate charged = day.minusDays(6);
        return List.of(
                new Deed.Answers(village.at(charged, "18:40"), "sam", 12),
                new Deed.Answers(village.at(charged.plusDays(1), "09:20"), "sam", 11),
                new Deed.Answers(village.at(day.plusDays(1), "16:40"), "lea", 6),
                new Deed.Answers(village.at(day.plusDays(3), "10:15"), "sam", 5),
                new Deed.Leaves(
                        village.at(day.plusDays(6), "11:20"),
                        "lea",
                        "came to the brewery, and has an answer from there"),
                new Deed.Answers(village.at(day.plusDays(9), "09:50"), "sam", 5),
                new Deed.Drafts(
                        village.at(day.plusDays(29), "09:40"),
                        "lea",
                        "We asked the laboratory about your bottle, and have their answer now. Lea"));
    }
}
