// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.alert.RotaPolicy;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rota.Gap;
import dev.whatcrisis.rota.Gaps;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Standby;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.wording.Links;
import dev.whatcrisis.wording.RotaWording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says once a day, before the brief, which gaps of the rota begin within the week. The rota is everybody's: the first watch that is not paused
 * says it.
 */
final class SayGaps {
    private final Ports ports;
    private final DueMessages messages;

    SayGaps(Ports ports, Links links) {
        this.ports = ports;
        this.messages = new DueMessages(ports, links);
    }

    /** @param lastLook when the look before was; empty at the first one */
    void say(Watch watch, Optional<Instant> lastLook, Instant now) {
        if (lastLook.filter(last -> FollowReplies.passed(last, now, watch.zone()))
                        .isEmpty()
                || !first(watch)) {
            return;
        }
        Rota rota = ports.rota().load();
        List<Gap> gaps = Gaps.between(rota, now, now.plus(Gaps.AHEAD), watch.zone());
        Roster roster = Standby.of(rota, now).over(ports.roster().load());
        List<Alert> said = gaps.isEmpty() ? List.of() : ports.alerts().latest(watch.id(), SpeakUp.RECENT);
        for (Gap gap : gaps) {
            for (Planned planned : RotaPolicy.plan(watch.id(), roster, gap, said, now)) {
                messages.record(
                        planned,
                        watch.id(),
                        Optional.empty(),
                        now,
                        link -> RotaWording.of(planned, watch, gap, now, link));
            }
        }
    }

    private boolean first(Watch watch) {
        return ports.watches().all().stream()
                .filter(one -> !one.paused())
                .findFirst()
                .filter(one -> one.id().equals(watch.id()))
                .isPresent();
    }
}
