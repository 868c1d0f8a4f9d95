// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.ledger;

import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.ledger.Ledger;
import dev.whatcrisis.ledger.LedgerReader;
import dev.whatcrisis.ledger.Proposal;
import dev.whatcrisis.ledger.Quarter;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is proposed to a watch, and what becomes of it. The answer and the sensitivity that follows from it are stored with one
 * write of the watch, so that neither is there without the other.
 */
final class Tunings {
    private final WatchStore watches;
    private final LedgerReader reader;

    Tunings(Ports ports) {
        this.watches = ports.watches();
        this.reader = new LedgerReader(ports.incidents(), ports.postMortems());
    }

    LedgerReader reader() {
        return reader;
    }

    /** The proposal that is open; it stands in the ledger of the present quarter only. */
    Optional<Proposal> open(Watch watch, Ledger ledger, Instant now) {
        return ledger.quarter().equals(Quarter.of(now, watch.zone()))
                ? Proposal.of(
                        watch,
                        ledger.rows()
                                .plus(reader.read(watch, ledger.quarter().previous())
                                        .rows()),
                        now)
                : Optional.empty();
    }

    /** @param proposal the one that the person read */
    Watch answer(Watch watch, String proposal, Tuning.Answer answer, String who, Instant now) {
        Ledger ledger = reader.read(watch, Quarter.of(now, watch.zone()));
        Proposal open = open(watch, ledger, now)
                .filter(one -> one.id().equals(proposal))
                .orElseThrow(() -> Problem.conflict(Fact.of("refusal.proposal")));
        return saved(watch.with(open.answered(answer, who, now)));
    }

    Watch takeBack(Watch watch, String who, Instant now) {
        Tuning latest = toTakeBack(watch).orElseThrow(() -> Problem.conflict(Fact.of("refusal.takeBack")));
        return saved(watch.with(latest.takenBack(who, now)));
    }

    /** What was accepted last, while the sensitivity is still what it made of it. */
    static Optional<Tuning> toTakeBack(Watch watch) {
        List<Tuning> changes = watch.tunings().stream()
                .filter(tuning -> tuning.answer() != Tuning.Answer.DECLINED)
                .toList();
        return changes.stream()
                .skip(Math.max(0, changes.size() - 1))
                .filter(tuning -> tuning.answer() == Tuning.Answer.ACCEPTED && tuning.to() == watch.sensitivity())
                .findFirst();
    }

    private Watch saved(Watch next) {
        return watches.save(next)
                .orElseThrow(() -> Problem.versionConflict(
                        Fact.of("refusal.watch-changed").with("id", next.id().value())));
    }
}
