// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.InMemoryPostMortemStore;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerReaderTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Watch WATCH = Watch.of(SampleIncidents.ACME, "Acme", TOKYO, List.of(), SampleIncidents.OPENED);
    private static final Quarter SPRING = new Quarter(2026, 2);

    private final InMemoryIncidentStore incidents = new InMemoryIncidentStore();
    private final Counted reports = new Counted();
    private final LedgerReader reader = new LedgerReader(incidents, reports);

    @Test
    void a_quarter_has_what_was_opened_in_it_where_the_team_lives() {
        Instant start = SPRING.start(TOKYO);
        ended("before", start.minusMillis(1));
        ended("first", start);
        ended("last", SPRING.end(TOKYO).minusMillis(1));
        ended("after", SPRING.end(TOKYO));

        assertThat(reader.read(WATCH, SPRING).rows().calls())
                .extracting(call -> call.incident().value())
                .containsExactlyInAnyOrder("first", "last");
        assertThat(reader.anythingBefore(WATCH, SPRING)).isTrue();
        assertThat(reader.anythingBefore(WATCH, SPRING.previous())).isFalse();
    }

    @Test
    void what_goes_on_or_has_no_post_mortem_yet_is_not_scored_and_what_was_merged_is_no_incident_of_its_own() {
        Instant at = SPRING.start(TOKYO).plus(Duration.ofDays(1));
        incidents.save(SampleIncidents.incident("open", at));
        incidents.save(new Ended("just-over", at).incident());
        incidents.save(new Ended("merged", at)
                .called(0, Level.STORM, Outcome.RIGHT)
                .rated(30, false)
                .over(60, State.Ending.MERGED)
                .incident());

        Ledger ledger = reader.read(WATCH, SPRING);

        assertThat(ledger.over()).isZero();
        assertThat(ledger.goingOn()).isEqualTo(2);
        assertThat(ledger.calls()).isEqualTo(new CallScore(0, 0, 0, 0, 0));
        assertThat(ledger.wakes().notWorth()).isEqualTo(1);
    }

    @Test
    void of_very_many_only_the_newest_are_read_and_that_is_said() {
        for (int n = 0; n < 350; n++) {
            ended("acme-" + n, SPRING.start(TOKYO).plusSeconds(n));
        }

        Ledger ledger = reader.read(WATCH, SPRING);

        assertThat(reports.asked).isEqualTo(LedgerReader.MOST);
        assertThat(ledger.whole()).isFalse();
        assertThat(ledger.rows().calls())
                .extracting(call -> call.incident().value())
                .doesNotContain("acme-49");
        assertThat(LedgerFacts.missing(ledger))
                .singleElement()
                .satisfies(fact -> assertThat(fact.values()).containsEntry("n", 300L));
    }

    private void ended(String id, Instant at) {
        new Ended(id, at).called(0, Level.STORM, Outcome.RIGHT).save(incidents, reports);
    }

    /** Counts what it is asked for. */
    private static final class Counted implements PostMortemStore {
        private final PostMortemStore store = new InMemoryPostMortemStore();
        private int asked;

        @Override
        public Optional<PostMortem> find(IncidentId incident) {
            asked++;
            return store.find(incident);
        }

        @Override
        public void save(PostMortem postMortem) {
            store.save(postMortem);
        }

        @Override
        public Optional<Conclusions> conclusions(IncidentId incident) {
            return store.conclusions(incident);
        }

        @Override
        public Optional<Conclusions> save(Conclusions conclusions) {
            return store.save(conclusions);
        }

        @Override
        public void forgetConclusions(IncidentId incident) {
            store.forgetConclusions(incident);
        }
    }
}
