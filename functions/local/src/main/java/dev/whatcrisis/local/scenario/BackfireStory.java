// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import dev.whatcrisis.local.replay.Script;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A hashtag of our own is turned against us, pulled within two hours and gone an hour later: the shape of a restaurant
 * chain's promoted tag of 18 January 2012.
 */
final class BackfireStory {
    private static final Sentences NICE = new Sentences(
            List.of("#MyHarbourStory", "My Harbour Ales story #MyHarbourStory"),
            List.of("we got engaged over a pint", "grandad brewed with them in 1970", "first beer after the exam"),
            List.of("and it was lovely.", "- great memories.", "and we still laugh about it."));

    private static final Sentences BITTER = new Sentences(
            List.of(
                    "#MyHarbourStory",
                    "#MyHarbourStory since you ask Harbour Ales",
                    "Dear Harbour Ales #MyHarbourStory",
                    "You wanted a #MyHarbourStory, Harbour Ales",
                    "Here is #MyHarbourStory"),
            List.of(
                    "flat beer three weekends in a row",
                    "the tour guide never showed up",
                    "a stale bottle and a rude answer",
                    "waited an hour for a warm pint",
                    "the gift box arrived empty",
                    "a wasp in the bottle neck and no reply",
                    "paid twice for one crate",
                    "the tasting was cancelled at the door",
                    "sour porter on my wedding day",
                    "the voucher was refused without a word"),
            List.of(
                    "and nobody ever answered. Terrible.",
                    "- awful service.",
                    "and it was horrible.",
                    "- worst evening of the year.",
                    "so disappointing.",
                    "and I am still angry.",
                    "- what a shame.",
                    "and it ruined the party.",
                    "- bad memories only.",
                    "and the manager was rude."));

    private BackfireStory() {}

    static Script script(ZoneId zone) {
        Village village = new Village(3, zone);
        LocalDate day = Village.DAY;
        village.ordinaryUntil(day.plusDays(5));
        village.own(
                village.at(day, "14:00"), "Tell us your best moment with us under #MyHarbourStory, we read them all");
        village.gossip(village.at(day, "14:05"), 40, 8, NICE);
        village.gossip(village.at(day, "14:20"), 40, 30, BITTER);
        village.gossip(village.at(day, "15:00"), 50, 90, BITTER);
        village.own(
                village.at(day, "15:50"),
                "We stopped promoting #MyHarbourStory. The complaints in it are real and we answer each of you.");
        village.gossip(village.at(day, "15:50"), 20, 20, BITTER);
        village.gossip(village.at(day, "16:10"), 50, 14, BITTER);
        village.gossip(village.at(day, "17:00"), 240, 12, BITTER);
        village.gossip(village.at(day.plusDays(1), "10:00"), 480, 3, BITTER);
        return village.script("backfire");
    }
}
