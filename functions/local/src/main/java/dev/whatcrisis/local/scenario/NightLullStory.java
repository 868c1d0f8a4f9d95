// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import dev.whatcrisis.local.replay.Script;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Something breaks in public at 21:15, is talked about until 23:30, sleeps, starts again at 06:00 and peaks at 08:00:
 * the shape of a shoe that burst in a televised game on 20 February 2019.
 */
final class NightLullStory {
    private static final Sentences BROKEN = new Sentences(
            List.of(
                    "The new Harbour Ales tin is leaking, the lid split",
                    "Lid split on my Harbour Ales tin, beer leaking",
                    "Harbour Ales tins leaking again, lid broken",
                    "Another leaking tin from Harbour Ales, split lid",
                    "The lid of the Harbour Ales tin is broken and leaking",
                    "Harbour Ales, your tins are leaking at the lid",
                    "Three of four Harbour Ales tins leaking, lids split",
                    "That Harbour Ales tin on stage, lid split, leaking",
                    "Opened a Harbour Ales tin and the lid split, leaking",
                    "So the Harbour Ales lid came off, a leaking tin"),
            List.of(
                    "all over my bag,",
                    "in the middle of the concert,",
                    "on live television,",
                    "before I could open it,",
                    "and the whole row got wet,",
                    "like in the video from the stage,",
                    "on my new shoes,",
                    "right after the second song,",
                    "while everybody was watching,",
                    "in the car on the motorway,",
                    "and soaked my ticket,",
                    "two minutes after I bought it,",
                    "over the grandstand carpet,",
                    "next to the amplifier,"),
            List.of(
                    "this is terrible quality.",
                    "awful, I want a refund.",
                    "what a disappointing product.",
                    "useless, never again.",
                    "bad work and no answer, I am angry.",
                    "how do I get my money back, this is a bad joke?",
                    "horrible, it ruined my evening.",
                    "the worst purchase of the summer.",
                    "I am furious and sticky.",
                    "poor work, shame on you.",
                    "disgusting mess, thank you for nothing.",
                    "annoying and sad, I liked them.",
                    "a failure from lid to label.",
                    "my worst concert so far."));

    private NightLullStory() {}

    static Script script(ZoneId zone) {
        Village village = new Village(2, zone);
        LocalDate day = Village.DAY;
        LocalDate next = day.plusDays(1);
        village.ordinaryUntil(day.plusDays(6));
        village.crowd(village.at(day, "21:15"), 45, 45, BROKEN);
        village.crowd(village.at(day, "22:00"), 60, 70, BROKEN);
        village.crowd(village.at(day, "23:00"), 30, 22, BROKEN);
        village.crowd(village.at(day, "23:30"), 150, 8, BROKEN);
        village.crowd(village.at(next, "02:00"), 240, 3, BROKEN);
        village.crowd(village.at(next, "06:00"), 60, 35, BROKEN);
        village.crowd(village.at(next, "07:00"), 60, 80, BROKEN);
        village.press(
                village.at(next, "07:20"),
                "Leaking tins: lids of Harbour Ales split at concert, fans angry about terrible quality");
        village.crowd(village.at(next, "08:00"), 60, 130, BROKEN);
        village.press(
                village.at(next, "08:40"),
                "Brewery Harbour Ales faces angry complaints over leaking tins and broken lids");
        village.crowd(village.at(next, "09:00"), 60, 85, BROKEN);
        village.crowd(village.at(next, "10:00"), 120, 80, BROKEN);
        village.crowd(village.at(next, "12:00"), 180, 50, BROKEN);
        village.crowd(village.at(next, "15:00"), 180, 20, BROKEN);
        village.crowd(village.at(next, "18:00"), 180, 6, BROKEN);
        return village.script("night-lull");
    }
}
