// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.IncidentStore.Page;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the ledger of a quarter: its incidents by pages, and the post-mortem of each that is over. */
public final class LedgerReader {
    /** Incidents of one quarter that are looked at, so that what an answer costs has an end. */
    public static final int MOST = 300;

    private static final int PAGE = 100;

    private final IncidentStore incidents;
    private final PostMortemStore postMortems;

    public LedgerReader(IncidentStore incidents, PostMortemStore postMortems) {
        this.incidents = incidents;
        this.postMortems = postMortems;
    }

    /** The ledger of the incidents that were opened in that quarter of the watch's zone. */
    public Ledger read(Watch watch, Quarter quarter) {
        List<Incident> opened = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page page =
                    incidents.history(watch.id(), quarter.start(watch.zone()), quarter.end(watch.zone()), next, PAGE);
            opened.addAll(page.incidents());
            next = page.next();
        } while (next.isPresent() && opened.size() < MOST);
        return ledger(quarter, opened, next.isEmpty());
    }

    private Ledger ledger(Quarter quarter, List<Incident> opened, boolean whole) {
        Scored rows = Scored.NOTHING;
        int over = 0;
        int goingOn = 0;
        for (Incident incident : opened) {
            Optional<PostMortem> written =
                    incident.over() && !incident.merged() ? postMortems.find(incident.id()) : Optional.empty();
            if (written.isPresent()) {
                over++;
            } else if (!incident.merged()) {
                goingOn++;
            }
            if (incident.over()) {
                rows = rows.plus(Scored.of(incident, written));
            }
        }
        return new Ledger(quarter, over, goingOn, whole, rows);
    }

    /** Whether anything was opened before that quarter. */
    public boolean anythingBefore(Watch watch, Quarter quarter) {
        return !incidents
                .history(watch.id(), Instant.EPOCH, quarter.start(watch.zone()), Optional.empty(), 1)
                .incidents()
                .isEmpty();
    }
}
