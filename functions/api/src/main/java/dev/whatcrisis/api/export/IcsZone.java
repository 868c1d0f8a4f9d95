// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A zone's clock changes as calendars describe them: by a rule for each year where the zone has one, else one by one for some
 * years around now.
 */
record IcsZone(ZoneId zone, Instant now) {
    private static final int YEARS = 3;
    private static final int WEEK = 7;
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxxx", Locale.ROOT);

    void write(BiConsumer<String, String> line) {
        line.accept("BEGIN", "VTIMEZONE");
        line.accept("TZID", zone.getId());
        List<ZoneOffsetTransitionRule> rules = zone.getRules().getTransitionRules();
        if (!rules.isEmpty() && rules.stream().allMatch(rule -> rule(rule).isPresent())) {
            rules.forEach(rule -> observance(line, transition(rule), rule(rule)));
        } else {
            oneByOne(line);
        }
        line.accept("END", "VTIMEZONE");
    }

    private void oneByOne(BiConsumer<String, String> line) {
        ZoneRules rules = zone.getRules();
        Instant first = now.atZone(zone).minusYears(YEARS).toInstant();
        Instant last = now.atZone(zone).plusYears(YEARS).toInstant();
        ZoneOffset offset = rules.getOffset(first);
        observance(
                line,
                rules.isDaylightSavings(first),
                LocalDateTime.of(1970, 1, 1, 0, 0),
                offset,
                offset,
                Optional.empty());
        for (ZoneOffsetTransition change = rules.nextTransition(first);
                change != null && change.getInstant().isBefore(last);
                change = rules.nextTransition(change.getInstant())) {
            observance(line, change, Optional.empty());
        }
    }

    private void observance(BiConsumer<String, String> line, ZoneOffsetTransition change, Optional<String> rule) {
        boolean summer = zone.getRules().isDaylightSavings(change.getInstant());
        observance(line, summer, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), rule);
    }

    private static void observance(
            BiConsumer<String, String> line,
            boolean summer,
            LocalDateTime from,
            ZoneOffset before,
            ZoneOffset after,
            Optional<String> rule) {
        String kind = summer ? "DAYLIGHT" : "STANDARD";
        line.accept("BEGIN", kind);
        line.accept("DTSTART", Ics.local(from));
        rule.ifPresent(written -> line.accept("RRULE", written));
        line.accept("TZOFFSETFROM", OFFSET.format(before));
        line.accept("TZOFFSETTO", OFFSET.format(after));
        line.accept("END", kind);
    }

    /** Some years ago, so that nothing that is written lies before it. */
    private ZoneOffsetTransition transition(ZoneOffsetTransitionRule rule) {
        return rule.createTransition(now.atZone(zone).getYear() - YEARS);
    }

    /** Empty where it cannot be said: by a date alone, or where midnight lies between the zone's clocks and those of the rule. */
    private Optional<String> rule(ZoneOffsetTransitionRule rule) {
        int first = rule.getDayOfMonthIndicator();
        int day = first == rule.getMonth().maxLength() - WEEK + 1 ? -1 : first;
        boolean week = day == -1 || day % WEEK == 1;
        return Optional.ofNullable(rule.getDayOfWeek())
                .filter(weekday -> week && !rule.isMidnightEndOfDay())
                .filter(weekday -> transition(rule).getDateTimeBefore().getDayOfWeek() == weekday)
                .map(weekday -> "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY="
                        + (day < 0 ? day : day / WEEK + 1) + weekday.name().substring(0, 2));
    }
}
