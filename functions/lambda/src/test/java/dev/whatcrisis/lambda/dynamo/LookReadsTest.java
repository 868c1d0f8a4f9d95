// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.WatchId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A look, and a poll, read what they do not know yet. */
class LookReadsTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final IncidentId INCIDENT = new IncidentId("acme-1");

    private final ReadUnits read = new ReadUnits();
    private final LocalTable table = LocalTable.create();
    private final DynamoStores stores = table.stores(read);
    private final Ports look = stores.detecting();
    private final Ports elsewhere = table.stores().ports();

    @Test
    void what_a_look_asks_first_is_one_question() {
        elsewhere.states().save(state());
        elsewhere.sourceStates().save(SourceState.fresh(ACME, Query.parse("hackernews:acme")));
        elsewhere.sourceStates().save(SourceState.fresh(ACME, Query.parse("mastodon:#acme")));
        read.take();

        look.mentions().revision(ACME);

        assertThat(look.states().find(ACME)).isPresent();
        assertThat(look.sourceStates().of(ACME)).hasSize(2);
        assertThat(look.incidents().open(ACME)).isEmpty();
        assertThat(read.take().units()).as("the journal is the second").isEqualTo(2);
    }

    @Test
    void who_asks_again_gets_it_as_it_is_then() {
        elsewhere.states().save(state());
        look.mentions().revision(ACME);
        WatchState found = look.states().find(ACME).orElseThrow();
        assertThat(look.incidents().open(ACME)).isEmpty();

        assertThat(elsewhere.states().save(found)).isPresent();
        elsewhere.incidents().save(SampleIncidents.incident("acme-1", SampleIncidents.OPENED));

        assertThat(look.states().find(ACME).orElseThrow().version()).isEqualTo(found.version() + 1);
        assertThat(look.incidents().open(ACME)).hasSize(1);
    }

    @Test
    void a_look_that_broke_off_leaves_nothing_to_the_next() {
        look.mentions().revision(ACME);

        elsewhere.incidents().save(SampleIncidents.incident("acme-1", SampleIncidents.OPENED));
        look.mentions().revision(ACME);

        assertThat(look.incidents().open(ACME)).hasSize(1);
    }

    @Test
    void full_chunks_of_pointers_are_read_once() {
        List<Mention> mentions = mentions("m", 400);
        look.incidents().addMentions(INCIDENT, mentions);
        assertThat(look.incidents().mentions(INCIDENT)).hasSize(400);
        elsewhere.incidents().addMentions(INCIDENT, mentions("n", 30));
        read.take();

        assertThat(look.incidents().mentions(INCIDENT))
                .isEqualTo(elsewhere.incidents().mentions(INCIDENT));
        assertThat(read.take().units()).isEqualTo(1);
    }

    @Test
    void an_alert_that_was_sent_is_read_once() {
        Alert first = SampleAlerts.alert("acme-1/ana/sms", SampleAlerts.DUE);
        Alert second = SampleAlerts.alert("acme-1/ben/sms", SampleAlerts.DUE);
        String incident = first.incident().orElseThrow();
        look.alerts().due(first);
        look.alerts().due(second);
        elsewhere.alerts().sent(first.id(), SampleAlerts.DUE);
        look.alerts().of(incident);
        elsewhere.alerts().sent(second.id(), SampleAlerts.DUE);
        assertThat(look.alerts().of(incident)).allMatch(Alert::sent).hasSize(2);
        read.take();

        assertThat(look.alerts().of(incident)).isEqualTo(elsewhere.alerts().of(incident));
        assertThat(read.take().units()).as("the pointers").isEqualTo(1);
    }

    @Test
    void an_incident_that_was_read_is_saved_without_reading_it() {
        Incident opened = elsewhere
                .incidents()
                .save(SampleIncidents.incident("acme-1", SampleIncidents.OPENED))
                .orElseThrow();
        assertThat(look.incidents().open(opened.watch())).containsExactly(opened);
        read.take();

        Incident next = look.incidents().save(opened).orElseThrow();
        assertThat(read.take().units()).isZero();

        assertThat(elsewhere.incidents().save(opened)).isEmpty();
        assertThat(elsewhere.incidents().save(next)).isPresent();
        assertThat(look.incidents().save(next)).isEmpty();
    }

    @Test
    void a_poll_asks_for_half_whether_posts_are_known_and_not_again_for_its_own() {
        List<Mention> mentions = mentions("m", 10);
        stores.collecting().mentions().add(ACME, mentions);
        assertThat(read.take().units()).as("the post, its stub, the newest").isEqualTo(10 * 0.5 + 10 * 0.5 + 0.5);

        assertThat(stores.collecting().mentions().add(ACME, mentions)).isEmpty();
        assertThat(read.take().units()).isZero();
    }

    @Test
    void which_incidents_are_open_is_known_by_their_pointers() {
        Incident open = elsewhere
                .incidents()
                .save(SampleIncidents.incident("acme-1", SampleIncidents.OPENED))
                .orElseThrow();
        assertThat(stores.collecting().incidents().openIds(open.watch())).containsExactly(open.id());

        elsewhere.incidents().save(SampleIncidents.over(open, SampleIncidents.OPENED.plusSeconds(60)));

        assertThat(stores.collecting().incidents().openIds(open.watch())).isEmpty();
    }

    @Test
    void a_lease_that_ended_with_the_state_is_free_for_a_process_that_never_read_it() {
        Query query = Query.parse("hackernews:acme");
        elsewhere.sourceStates().lease(ACME, query, "one", RECEIVED, RECEIVED.plusSeconds(60));
        elsewhere.sourceStates().saveAndRelease(SourceState.fresh(ACME, query), "one");

        assertThat(look.sourceStates().lease(ACME, query, "two", RECEIVED, RECEIVED.plusSeconds(60)))
                .isTrue();
        assertThat(elsewhere.sourceStates().lease(ACME, query, "three", RECEIVED, RECEIVED.plusSeconds(60)))
                .isFalse();
    }

    private static WatchState state() {
        Detector detector = new Detector(ZoneOffset.UTC, Sensitivity.BALANCED);
        return WatchState.fresh(ACME, detector.fresh(Bucket.startOf(RECEIVED)));
    }
}
