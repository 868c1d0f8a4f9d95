// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.incident.CalledLevel;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.WakeRating;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores the nights in which somebody was woken: those of the post-mortem, and those that somebody rated and it does not name
 * (of an incident that goes on in another one, or of a contact who has left).
 */
final class WakeScoring {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AT_RISK = Duration.ofMinutes(30);

    private final Incident incident;

    private WakeScoring(Incident incident) {
        this.incident = incident;
    }

    static List<ScoredWake> of(Incident incident, Optional<PostMortem> written) {
        return new WakeScoring(incident).score(written.map(PostMortem::woken).orElse(List.of()));
    }

    private List<ScoredWake> score(List<PostMortem.Woken> rings) {
        List<WakeRating> unmet = new ArrayList<>(incident.handling().ratings());
        List<ScoredWake> wakes = new ArrayList<>();
        for (PostMortem.Woken ring : rings) {
            if (ring.night().isPresent()) {
                String night = ring.night().get();
                Optional<WakeRating> rating = unmet.stream()
                        .filter(known -> known.alert().equals(night))
                        .findFirst();
                rating.ifPresent(unmet::remove);
                wakes.add(wake(ring.at(), rating.map(WakeRating::worth)));
            }
        }
        unmet.forEach(rating -> wakes.add(wake(rating.wokeAt(), Optional.of(rating.worth()))));
        return wakes;
    }

    private ScoredWake wake(Instant at, Optional<Boolean> worth) {
        Optional<CalledLevel> call = incident.judgement().calledLevels().stream()
                .filter(known -> !known.at().isAfter(at))
                .reduce((before, last) -> last);
        return new ScoredWake(incident.id(), at, call.map(CalledLevel::rule), worth, !at.isAfter(latest(call)));
    }

    /** Until when it rang in time. */
    private Instant latest(Optional<CalledLevel> call) {
        boolean atRisk =
                CaseFlags.atRisk(incident.verdict().type(), incident.verdict().flags());
        return atRisk
                ? call.map(CalledLevel::at).orElse(incident.times().openedAt()).plus(AT_RISK)
                : incident.size().peak().hour().plus(HOUR);
    }
}
