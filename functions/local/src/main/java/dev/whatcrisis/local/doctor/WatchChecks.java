// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.tone.StopWords;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whether a watch asks for what the team wants to hear, and for not much more. */
public final class WatchChecks {
    /** A single word shorter than this is part of everything. */
    static final int SHORTEST_TERM = 4;

    private static final Set<String> EVERYDAY = Set.of(
            "apple",
            "orange",
            "amazon",
            "target",
            "shell",
            "total",
            "visa",
            "next",
            "boots",
            "dove",
            "wish",
            "slack",
            "zoom",
            "prime",
            "meta",
            "nest",
            "ring",
            "square",
            "stripe",
            "block",
            "monday",
            "notion",
            "signal",
            "fox",
            "coach",
            "guess",
            "express",
            "delta",
            "united",
            "subway",
            "virgin",
            "oracle",
            "caterpillar",
            "mars",
            "lush",
            "house",
            "home",
            "water",
            "light",
            "people",
            "world",
            "food",
            "music",
            "city",
            "school",
            "summer",
            "beer",
            "coffee",
            "bread",
            "free",
            "action",
            "avenir",
            "soleil",
            "maison",
            "monde",
            "matin",
            "libre");

    private WatchChecks() {}

    /** @param setting how its team can change it */
    public static List<Finding> of(Watch watch, Setting setting) {
        String about = "watch " + watch.id();
        List<Finding> findings = new ArrayList<>();
        findings.add(
                watch.paused()
                        ? Finding.warn(about, "paused: nothing is asked", "resume it on the page")
                        : Finding.ok(
                                about,
                                watch.brand() + ", " + watch.queries().size() + " queries, nights of " + watch.zone()
                                        + ", messages in " + watch.language()));
        watch.terms().stream()
                .filter(WatchChecks::matchesTooMuch)
                .forEach(term -> findings.add(Finding.warn(
                        about,
                        "the term \"" + term + "\" is short or an everyday word and will match too much",
                        "say it longer, for example \"" + term + " " + example(watch) + "\", with "
                                + setting.of("--term", "terms"))));
        if (watch.zone().normalized() instanceof ZoneOffset) {
            findings.add(Finding.warn(
                    about,
                    "its zone " + watch.zone() + " has no summer time, so its nights may be an hour off",
                    "name the place where the team lives with " + setting.of("--zone", "zone")));
        }
        queries(watch, about, setting, findings);
        languages(watch, about, findings);
        return findings;
    }

    private static void queries(Watch watch, String about, Setting setting, List<Finding> findings) {
        if (watch.queries().isEmpty()) {
            findings.add(Finding.fail(
                    about, "it asks nothing", "say what to ask with " + setting.of("--query SOURCE:TEXT", "queries")));
        } else if (watch.queries().stream().noneMatch(Query::press)) {
            findings.add(Finding.warn(
                    about,
                    "nothing counts as press, so a newspaper that picks it up is not seen",
                    "add a feed with " + setting.of("--press rss:https://…", "queries (\"press\": true)")));
        }
        if (watch.ownAccounts().isEmpty()) {
            findings.add(Finding.warn(
                    about,
                    "no account is your own: a slip of yours, or a stolen account, is not seen",
                    "add them with " + setting.of("--own SOURCE:HANDLE", "ownAccounts")));
        }
    }

    private static void languages(Watch watch, String about, List<Finding> findings) {
        Set<String> unread = new TreeSet<>(watch.languages());
        unread.removeIf(language -> ToneScorer.languages().contains(language.split("-", 2)[0]));
        if (!unread.isEmpty()) {
            findings.add(Finding.warn(
                    about,
                    "criticism in " + String.join(", ", unread) + " is not recognised, only counted",
                    "read such posts yourself"));
        }
    }

    /** One word that is short, or that people use every day for something else. */
    static boolean matchesTooMuch(String term) {
        String word = term.strip().toLowerCase(Locale.ROOT);
        boolean single = word.codePoints().noneMatch(Character::isWhitespace);
        long letters = word.codePoints().filter(Character::isLetterOrDigit).count();
        return single && (letters < SHORTEST_TERM || StopWords.contains(word) || EVERYDAY.contains(word));
    }

    private static String example(Watch watch) {
        return watch.brand().contains(" ") ? watch.brand().split(" ")[1] : "beer";
    }
}
