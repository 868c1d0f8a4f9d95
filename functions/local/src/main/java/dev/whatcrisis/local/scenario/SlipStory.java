// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.local.replay.ScriptPost;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A private line goes out to everybody at 10:59, is deleted ten minutes later, owned at 11:11 and left at 11:33: the
 * timing of a French presenter's post of 19 October 2011, as the press reported it.
 */
final class SlipStory {
    private static final Sentences TEASING = new Sentences(
            List.of(
                    "Harbour Ales posted a private message",
                    "Somebody at Harbour Ales texted the whole town",
                    "That Harbour Ales private message",
                    "Harbour Ales meant to send that message to one person",
                    "The private message from Harbour Ales",
                    "Harbour Ales and its red wine message",
                    "Woke up to the red wine post of Harbour Ales",
                    "Whoever runs the Harbour Ales account",
                    "Harbour Ales invited everybody for wine"),
            List.of(
                    "and I am laughing out loud,",
                    "in front of thirteen thousand followers,",
                    "before lunch,",
                    "with the account of the brewery,",
                    "and it is still on my screen,",
                    "on a Tuesday morning,",
                    "between two tour adverts,",
                    "and my mother read it aloud,",
                    "which the whole office has seen,",
                    "as if nobody would notice,",
                    "and the ferry crew is giggling,"),
            List.of(
                    "how embarrassing.",
                    "what an awkward mistake.",
                    "this is so unprofessional, shame.",
                    "poor intern, what a terrible day.",
                    "embarrassing and sad, delete it.",
                    "best thing I read all week.",
                    "hilarious.",
                    "ha ha, who is it for?",
                    "an awful, stupid mistake.",
                    "careless and bad for the brewery.",
                    "cringe, I feel bad for them.",
                    "I want that wine too.",
                    "worst message to the wrong people ever."));

    private SlipStory() {}

    static Script script(ZoneId zone) {
        Village village = new Village(1, zone);
        LocalDate day = Village.DAY;
        village.ordinaryUntil(day.plusDays(5));
        Instant posted = village.at(day, "10:59");
        ScriptPost slip = village.own(
                posted,
                "Done here at last, and I miss you. See you tonight at yours, shall I bring the red wine?",
                Optional.of(village.at(day, "11:09")));
        village.replies(posted.plusSeconds(60), 20, 24, slip, TEASING);
        village.gossip(posted.plusSeconds(120), 28, 40, TEASING);
        village.own(
                village.at(day, "11:11"),
                "Ha. That was for one person and not for all of you. Sorry, I posted it from the wrong account."
                        + " Deleted. Back to the barrels.");
        village.own(village.at(day, "11:33"), "Right, we leave you to your jokes and go back to brewing.");
        village.gossip(village.at(day, "11:30"), 60, 46, TEASING);
        village.gossip(village.at(day, "12:30"), 90, 30, TEASING);
        village.gossip(village.at(day, "14:00"), 240, 24, TEASING);
        village.gossip(village.at(day, "18:00"), 240, 10, TEASING);
        village.gossip(village.at(day.plusDays(1), "09:00"), 480, 5, TEASING);
        village.followersGrowTo(14_400);
        village.own(village.at(day.plusDays(1), "10:00"), "The taproom opens at four, no messages needed #harbourales");
        return village.script("slip");
    }
}
