// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.whatcrisis.lambda.MeteredWatch.Hour;
import dev.whatcrisis.lambda.bill.MeasuredHour;
import dev.whatcrisis.lambda.dynamo.Spent;
import dev.whatcrisis.lambda.units.Talk;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an hour of a watch costs in DynamoDB, by its published rules. The busy hours take minutes: {@code mvn -pl
 * functions/lambda -am test -Dtest=HourlyUnitsTest -Dexcluded.tests=none}.
 */
class HourlyUnitsTest {
    private static final Instant START = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant MEASURED = START.plus(Duration.ofHours(8));
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Roster ROSTER = new Roster(
            List.of(contact("ana", Duty.AWAKE_FIRST), contact("ben", Duty.ON_CALL), contact("boss", Duty.BOSS)), 0);

    @Test
    void a_quiet_hour() {
        Talk talk = new Talk()
                .byTheWay(START.minus(Duration.ofHours(6)), MEASURED.plusSeconds(3600), 1, MeteredWatch.NETWORKS);
        Hour hour = measured(talk, 1);

        said("a quiet hour", hour);
        isOnTheBill(hour, MeasuredHour.QUIET);
        assertThat(hour.open()).isZero();
        assertThat(hour.reads().units()).isLessThan(700);
        assertThat(hour.writes().units()).isLessThan(300);
    }

    @Test
    @Tag("long")
    void an_hour_of_137_posts() {
        Talk talk = new Talk().byTheWay(START, MEASURED.plusSeconds(3600), 137, MeteredWatch.NETWORKS);
        Hour hour = measured(talk, 137);

        said("137 posts", hour);
        isOnTheBill(hour, MeasuredHour.BUSY);
        assertThat(hour.open()).isZero();
        assertThat(hour.reads().units()).isLessThan(3_000);
        assertThat(hour.writes().units()).isLessThan(1_000);
    }

    @Test
    @Tag("long")
    void an_hour_of_137_posts_with_an_open_incident() {
        Talk talk = new Talk()
                .byTheWay(START, MEASURED.plusSeconds(3600), 57, MeteredWatch.NETWORKS)
                .leakingTins(
                        MEASURED.minus(Duration.ofHours(3)), MEASURED.plusSeconds(3600), 80, MeteredWatch.NETWORKS);
        Hour hour = measured(talk, 57);

        said("137 posts, incident open", hour);
        isOnTheBill(hour, MeasuredHour.INCIDENT);
        assertThat(hour.open()).isPositive();
        assertThat(hour.reads().units()).isLessThan(3_000);
        assertThat(hour.writes().units()).isLessThan(1_000);
    }

    private static Hour measured(Talk talk, double anHour) {
        return new MeteredWatch(talk, START, ROSTER)
                .taught(anHour / 12 / 4)
                .until(MEASURED.minus(Duration.ofHours(1)), Duration.ofMinutes(20))
                .until(MEASURED, Duration.ofMinutes(5))
                .hour();
    }

    private static void isOnTheBill(Hour hour, MeasuredHour billed) {
        String what = "what is measured is what MeasuredHour says; otherwise change it, and make the bill anew"
                + " (docs/deploy.md)";
        assertThat(hour.reads().units()).as(what).isCloseTo(billed.reads(), withinPercentage(10));
        assertThat(hour.writes().units()).as(what).isCloseTo(billed.writes(), withinPercentage(10));
        assertThat(hour.looks()).as(what).isCloseTo(billed.looks(), withinPercentage(10));
        assertThat(hour.refresh().reads()).as(what).isCloseTo(billed.pageReads(), withinPercentage(10));
    }

    private static void said(String what, Hour hour) {
        System.out.printf(
                Locale.ROOT,
                "units of an hour  %-28s %6.0f read  %6.0f written  (%d posts, %d polls, %d looks, %d events, %d open);"
                        + " the page each time %.1f read, %d bytes%n",
                what,
                hour.reads().units(),
                hour.writes().units(),
                hour.posts(),
                hour.polls(),
                hour.looks(),
                hour.events(),
                hour.open(),
                hour.refresh().reads(),
                hour.refresh().bytes());
        said(hour.reads(), "read");
        said(hour.writes(), "written");
    }

    private static void said(Spent spent, String how) {
        spent.by()
                .forEach((what, of) -> System.out.printf(
                        Locale.ROOT, "    %-60s %5d × %8.1f %s%n", what, of.times(), of.units(), how));
    }

    private static Contact contact(String id, Duty duty) {
        return new Contact(
                id,
                id,
                duty,
                Optional.empty(),
                Optional.of(id + "@harbour.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                ZONE,
                Language.EN);
    }
}
