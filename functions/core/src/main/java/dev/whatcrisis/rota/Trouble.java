// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a calendar cannot be read.
 *
 * @param since when that was noticed
 * @param triedAt when it was asked for last
 * @param why said within a sentence
 */
public record Trouble(Instant since, Instant triedAt, Fact why) {
    /**
     * What is said of it.
     *
     * @param known what the calendar said last, which goes on
     */
    public Fact said(Optional<Timetable> known) {
        return known.map(read -> Fact.of("rota.trouble").with("since", since).with("read", read.readAt()))
                .orElseGet(() -> Fact.of("rota.trouble.never"))
                .with("why", List.of(why));
    }
}
