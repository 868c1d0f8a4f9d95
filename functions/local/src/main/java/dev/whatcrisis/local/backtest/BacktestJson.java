// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.backtest.BacktestEvent;
import dev.whatcrisis.backtest.BacktestReport;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a backtest found, one JSON object a line. */
final class BacktestJson {
    private static final Words ENGLISH = Words.of(Language.EN);

    private BacktestJson() {}

    static ObjectNode of(BacktestEvent event, ZoneId zone) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", event.wake() ? "wake" : "mail")
                .put(event.wake() ? "night" : "day", event.night().toString())
                .put("at", local(event.decided(), zone))
                .put("until", local(event.until(), zone))
                .put("inHour", event.inHour())
                .put("usualInHour", tenths(event.usualInHour()))
                .put("peakInHour", event.peakInHour())
                .put("doubleBy07h", hundredths(event.doubleBy07h()))
                .put("why", ENGLISH.say(event.why()));
    }

    static ObjectNode of(BacktestReport report) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", "summary")
                .put("sensitivity", report.sensitivity().name().toLowerCase(Locale.ROOT))
                .put("from", report.from().toString())
                .put("to", report.to().toString())
                .put("days", report.days())
                .put("learningDays", report.learningDays())
                .put("wakes", report.wakes())
                .put("mails", report.mails())
                .put("summary", ENGLISH.say(report.sentence()));
    }

    private static String local(Instant at, ZoneId zone) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime()
                .toString();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
