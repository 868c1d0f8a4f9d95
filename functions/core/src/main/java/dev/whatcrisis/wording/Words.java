// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.watch.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** What every language must be able to say. Short forms go into an SMS and are folded into its alphabet afterwards. */
public interface Words {
    static Words of(Language language) {
        return switch (language) {
            case EN -> new EnglishWords();
            case FR -> new FrenchWords();
        };
    }

    /** The first word of every message: level, or what else it is. */
    String level(Facts facts);

    String time(LocalTime time);

    String day(DayOfWeek day);

    /** What the thing is, right after the brand, with a space before it; empty for an ordinary one. */
    String marker(Facts facts);

    String perHour(int posts);

    String stillUp();

    String topic(String word);

    String press(int items);

    String unverified();

    String overnight();

    /** Nobody took it, or not since it became worse. */
    String nobodyHasIt(Facts facts);

    String budgetSpent();

    String overBy(Facts facts, Forecast forecast, boolean interval);

    String shortRecord(Briefing.TrackRecord record);

    String peak(int posts);

    String halfLife(Duration duration);

    String silent(List<String> sources, long minutes);

    String notCalmJustBlind();

    String test();

    /** The store cannot be written since then. */
    String storeFull(String since);

    /** The store was damaged, and its copy of then was opened. */
    String storeCopy(String copyOf);

    /** One thing to do. */
    String verb(Facts facts);

    /** The end of a subject: how long, and whether anything is to be done. */
    List<String> outlook(Facts facts);

    /** The verdict in one sentence. */
    String sentence(Facts facts);

    List<String> dos(Facts facts);

    List<String> donts(Facts facts);

    List<String> numbers(Facts facts);

    String sameHourLastWeek(int posts);

    List<String> forecast(Facts facts);

    String loudest(Briefing.Loudest loudest);

    String firstPost(String quoted);

    String draft(Briefing.Draft draft);

    List<String> wouldChange(Facts facts);

    List<String> links(Facts facts);

    /** A published case or study that fits the rule. */
    String evidence(RuleId rule);

    String whyYou(Facts facts);

    /** Headings of an e-mail's parts. */
    String heading(Heading heading);

    /** The mail to the boss. */
    List<String> calmMail(Facts facts);

    /** The parts of an e-mail that have a heading. */
    enum Heading {
        DO,
        DONT,
        NUMBERS,
        FORECAST,
        POSTS,
        WOULD_CHANGE
    }
}
