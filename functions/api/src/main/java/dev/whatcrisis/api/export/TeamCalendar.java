// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.rota.Gap;
import dev.whatcrisis.rota.Gaps;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a team wants to see in its own calendar: who sleeps when, who is on duty or away and when nobody is, on which days people
 * are answered and which reports are due. The same thing has the same id each time it is asked for.
 */
final class TeamCalendar {
    private final Watch watch;
    private final Words words;
    private final Instant now;
    private final Ics ics;

    TeamCalendar(Watch watch, Words words, Instant now) {
        this.watch = watch;
        this.words = words;
        this.now = now;
        this.ics = new Ics(VerdictFeed.PRODUCT + " " + watch.brand(), now);
    }

    String text() {
        return ics.text();
    }

    /** The same evening each time it is asked for, so that nothing seems to have changed. */
    TeamCalendar quietHours(Roster roster) {
        for (Contact contact : roster.contacts()) {
            QuietHours quiet = contact.quietHours();
            if (quiet.from().equals(quiet.until())) {
                continue;
            }
            LocalDate first = watch.createdAt().atZone(contact.zone()).toLocalDate();
            LocalDateTime begins = first.atTime(quiet.from());
            LocalDateTime ends =
                    (quiet.from().isBefore(quiet.until()) ? first : first.plusDays(1)).atTime(quiet.until());
            ics.daily(uid("quiet", contact.id()), named("ics.quiet", contact.name()), begins, ends, contact.zone());
        }
        return this;
    }

    TeamCalendar rota(Rota rota, Roster roster) {
        for (Shift shift : rota.shifts()) {
            roster.find(shift.contact()).ifPresent(contact -> {
                boolean duty = shift.kind() == Shift.Kind.DUTY;
                ics.event(
                        uid(
                                duty ? "duty" : "away",
                                contact.id() + "-" + shift.from().getEpochSecond()),
                        named(duty ? "ics.duty" : "ics.away", contact.name()),
                        shift.from(),
                        shift.until());
            });
        }
        rota.timetable().ifPresent(read -> {
            for (Gap gap : Gaps.between(rota, now, read.until(), watch.zone())) {
                Instant until = gap.until().orElse(read.until());
                if (gap.from().isBefore(until)) {
                    ics.event(
                            uid("gap", Long.toString(gap.from().getEpochSecond())),
                            words.say("ics.gap"),
                            gap.from(),
                            until);
                }
            }
        });
        return this;
    }

    /** @param ended incidents that are over, of which people may still be answered */
    TeamCalendar replies(List<Incident> ended) {
        LocalDate today = now.atZone(watch.zone()).toLocalDate();
        for (Incident incident : ended) {
            incident.endedAt()
                    .filter(end -> ReplyDays.open(incident, watch.zone(), now))
                    .ifPresent(end -> {
                        LocalDate last = ReplyDays.lastDay(end, watch.zone());
                        today.datesUntil(last.plusDays(1))
                                .filter(day -> ReplyDays.asks(day, incident, watch.zone()))
                                .forEach(day -> ics.day(
                                        uid("replies", incident.id() + "-" + day),
                                        titled("ics.replies", incident),
                                        day));
                        ics.day(uid("report", incident.id().value()), titled("ics.report", incident), last);
                    });
        }
        return this;
    }

    private String named(String key, String name) {
        return words.say(Fact.of(key).with("name", name));
    }

    private String titled(String key, Incident incident) {
        return words.say(Fact.of(key).with("title", List.of(incident.title())));
    }

    private String uid(String what, String which) {
        return what + "-" + which + "." + watch.id() + "@whatcrisis";
    }
}
