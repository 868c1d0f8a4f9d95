// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.relevance.TermLinter;
import dev.whatcrisis.relevance.TermWarning;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a watch asks for what the team wants to hear, and for not much more. */
public final class WatchChecks {
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
        TermLinter.lint(watch).forEach(warning -> findings.add(finding(about, warning, setting)));
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

    /** Only terms have a flag. */
    private static Finding finding(String about, TermWarning warning, Setting setting) {
        Setting where = warning.field().equals(TermWarning.TERMS) ? setting : Setting.API;
        Words words = Words.of(Language.EN);
        return Finding.warn(
                about,
                words.say(warning.reason()),
                words.say(warning.todo()) + ", with " + where.of("--term", warning.field()));
    }
}
