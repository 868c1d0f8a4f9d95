// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens in two days, some things are never done. */
class AlertPolicyPropertiesTest {
    private static final Contact[] TEAM = {Desk.BOSS, Desk.LEA, Desk.BOB, Desk.CHLOE, Desk.ROOM};
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int STEPS = 576;

    private final List<Alert> sent = new ArrayList<>();

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void never_too_loud_never_twice_and_never_the_boss_first(int seed) {
        Desk desk = twoDays(new Random(seed));
        sent.addAll(desk.log.of("acme-1"));
        for (Contact contact : TEAM) {
            List<Alert> told = to(contact);
            assertThat(of(told, Reason.OVER)).hasSizeLessThanOrEqualTo(1);
            if (!of(told, Reason.OVER).isEmpty()) {
                assertThat(told.get(0).reason()).isNotEqualTo(Reason.OVER);
            }
            assertThat(busiestNight(contact, told)).isLessThanOrEqualTo(Timing.SMS_PER_NIGHT);
        }
        long calledBeforeBoss = sent.stream()
                .takeWhile(a -> !(a.contact().equals("boss") && a.reason() == Reason.ESCALATION))
                .filter(a -> !a.contact().equals("boss") && !a.contact().equals("room"))
                .count();
        boolean bossRung = sent.stream().anyMatch(a -> a.contact().equals("boss") && a.means() == Means.SMS);
        assertThat(!bossRung || calledBeforeBoss >= 2).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_rings_at_night_is_marked_and_only_said_while_worth_waking_for(int seed) {
        Desk desk = twoDays(new Random(seed));
        for (Alert alert : desk.log.of("acme-1")) {
            Contact contact = desk.roster.find(alert.contact()).orElseThrow();
            boolean rang = alert.means() == Means.SMS && new Night(contact).asleep(alert.dueAt());
            assertThat(alert.wakes()).isEqualTo(rang);
            assertThat(!rang || alert.said().urgent()).isTrue();
        }
    }

    private static Desk twoDays(Random random) {
        Desk desk = new Desk("2026-03-10T12:00", TEAM);
        for (int i = 0; i < STEPS; i++) {
            desk.now = desk.now.plus(STEP);
            something(desk, random);
            desk.run();
        }
        if (!desk.incident.over()) {
            desk.over(State.Ending.CALM);
        }
        for (int i = 0; i < STEPS / 2; i++) {
            desk.now = desk.now.plus(STEP);
            desk.run();
        }
        return desk;
    }

    private static void something(Desk desk, Random random) {
        int what = random.nextInt(100);
        if (what < 6) {
            Waking waking = List.of(Incidents.SLEEP, Incidents.BY_FORMULA, Incidents.BY_RULE)
                    .get(random.nextInt(3));
            Flag[] flags = random.nextBoolean() ? new Flag[0] : new Flag[] {Flag.values()[random.nextInt(12)]};
            desk.becomes(Level.values()[random.nextInt(4)], waking, flags);
        } else if (what == 6) {
            desk.acknowledgedBy(random.nextBoolean() ? "lea" : "responder");
        } else if (what == 7) {
            Instant until = desk.now.plus(Duration.ofHours(1 + random.nextInt(8)));
            desk.care = new Care(desk.care.acknowledged(), Optional.of(new Care.Snooze(desk.now, until)));
        } else if (what == 8) {
            desk.over(State.Ending.values()[random.nextInt(3)]);
        } else if (what == 9 && desk.incident.state() instanceof State.Over over) {
            desk.incident = desk.incident.withState(over.before());
        }
    }

    private List<Alert> to(Contact contact) {
        return sent.stream().filter(a -> a.contact().equals(contact.id())).toList();
    }

    private static List<Alert> of(List<Alert> alerts, Reason reason) {
        return alerts.stream().filter(a -> a.reason() == reason).toList();
    }

    private static long busiestNight(Contact contact, List<Alert> told) {
        Night night = new Night(contact);
        return told.stream()
                .filter(a -> a.means() == Means.SMS)
                .mapToLong(a -> told.stream()
                        .filter(b -> b.means() == Means.SMS && night.same(a.dueAt(), b.dueAt()))
                        .count())
                .max()
                .orElse(0);
    }
}
