// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the team says in public of a matter is a step of repair: it makes the matter no larger, and wakes nobody. */
class OwnWordsTest {
    private static final Instant NIGHT = MONDAY.plus(Duration.ofDays(16)).plus(Duration.ofHours(1));

    private final Loop loop = Loop.inMemory().ordinary(MONDAY, NIGHT.plus(Duration.ofHours(6)));

    private Incident acknowledged() {
        loop.danger(minutes(0), "The thermolid jumped off and scalded my wrist, Acme", Harm.BURN, Attached.NONE)
                .danger(minutes(1), "Acme thermolid came off while pouring, my hand is burnt", Harm.BURN, Attached.NONE)
                .danger(minutes(2), "burnt by the jumping thermolid of an Acme flask at work", Harm.BURN, Attached.NONE)
                .until(minutes(10));
        Incident opened = loop.ports.incidents().open(loop.watch.id()).getFirst();
        Change known = Lifecycle.acknowledge(opened, "ana", loop.now);
        return loop.ports.incidents().save(((Change.Done) known).incident()).orElseThrow();
    }

    @Test
    void our_own_admission_of_what_somebody_has_wakes_nobody_and_is_no_larger() {
        Incident known = acknowledged();
        long woken = texts();
        loop.own(minutes(20), "The thermolid can jump off. Please do not use it. We are sorry.", Label.OWN_APOLOGY)
                .until(minutes(40));

        Incident now = loop.ports.incidents().find(known.id()).orElseThrow();
        assertThat(texts()).isEqualTo(woken).isPositive();
        assertThat(now.level()).isEqualTo(known.level()).isEqualTo(Level.SQUALL);
        assertThat(now.verdict().reason().toString()).contains("E3");
        assertThat(loop.ports.incidents().open(loop.watch.id())).hasSize(1);
    }

    @Test
    void a_photo_of_it_is_news_all_the_same() {
        acknowledged();
        long woken = texts();
        loop.own(minutes(20), "The thermolid can jump off. Please do not use it. We are sorry.", Label.OWN_APOLOGY);
        loop.danger(minutes(25), "The Acme thermolid jumped off and scalded my wrist", Harm.BURN, Attached.PHOTO)
                .until(minutes(40));

        assertThat(texts()).isGreaterThan(woken);
    }

    private long texts() {
        return loop.sent.stream()
                .filter(alert -> alert.means() == Means.SMS && alert.wakes())
                .count();
    }

    private static Instant minutes(int after) {
        return NIGHT.plus(Duration.ofMinutes(after));
    }
}
