// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.Unread.Rank;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who asks for a few does not pay for all. */
class DynamoReadsTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final IncidentId INCIDENT = new IncidentId("acme-1");
    private static final int MANY = 40;

    private final Asked asked = new Asked();
    private final ApiPorts stores = LocalTable.create().stores(asked).all();

    @Test
    void the_latest_mentions() {
        stores.core().mentions().add(ACME, mentions("m", MANY));
        asked.take();

        assertThat(stores.core().mentions().latest(ACME, 5, RECEIVED)).hasSize(5);
        assertThat(asked.take()).isEqualTo(5);
    }

    @Test
    void the_next_mentions_in_the_order_received() {
        stores.core().mentions().add(ACME, mentions("m", MANY));
        asked.take();

        assertThat(stores.core().mentions().receivedAfter(ACME, Position.START, 5, RECEIVED))
                .hasSize(5);
        assertThat(asked.take()).isEqualTo(5);
    }

    @Test
    void what_is_not_shown_makes_room_for_the_next() {
        stores.core().mentions().add(ACME, mentions("m", MANY));
        for (int n = 0; n < MANY; n++) {
            if (n % 4 != 0) {
                stores.core().mentions().delete(ACME, mention("m" + n).id(), RECEIVED);
            }
        }

        assertThat(stores.core().mentions().latest(ACME, 5, RECEIVED)).hasSize(5);
        assertThat(asked.take()).isLessThanOrEqualTo(MANY);
    }

    @Test
    void what_is_still_to_be_read() {
        List<Mention> mentions = mentions("m", MANY);
        stores.core().mentions().add(ACME, mentions("read", MANY));
        stores.core()
                .mentions()
                .add(ACME, mentions, mentions.stream().collect(Collectors.toMap(Mention::id, m -> Rank.ORDINARY)));
        asked.take();

        assertThat(stores.core().mentions().unread(ACME, 5)).hasSize(5);
        assertThat(asked.take()).isEqualTo(5);
    }

    @Test
    void the_latest_alerts() {
        for (int n = 0; n < MANY; n++) {
            stores.core().alerts().due(SampleAlerts.alert("alert-" + n, SampleAlerts.DUE.plusSeconds(n)));
        }

        assertThat(stores.core().alerts().latest(ACME, 5)).hasSize(5);
        assertThat(asked.take()).isEqualTo(5);
    }

    @Test
    void a_page_of_history() {
        Instant first = SampleIncidents.OPENED;
        for (int n = 0; n < MANY; n++) {
            stores.core().incidents().save(SampleIncidents.incident("acme-" + n, first.plusSeconds(n)));
        }
        Instant end = first.plus(Duration.ofDays(1));

        IncidentStore.Page page = stores.core().incidents().history(ACME, first, end, Optional.empty(), 5);
        assertThat(page.incidents()).hasSize(5);
        assertThat(stores.core()
                        .incidents()
                        .history(ACME, first, end, page.next(), 5)
                        .incidents())
                .hasSize(5);
        assertThat(asked.take()).isLessThanOrEqualTo(14);
    }

    @Test
    void what_ended_lately() {
        Instant first = SampleIncidents.OPENED;
        for (int n = 0; n < MANY; n++) {
            Incident open = stores.core()
                    .incidents()
                    .save(SampleIncidents.incident("acme-" + n, first.plusSeconds(n)))
                    .orElseThrow();
            stores.core().incidents().save(SampleIncidents.over(open, first.plus(Duration.ofDays(n))));
        }

        assertThat(stores.core().incidents().ended(ACME, first.plus(Duration.ofDays(MANY - 3)), 100))
                .hasSize(2);
        assertThat(asked.take()).isLessThanOrEqualTo(3);
    }

    @Test
    void the_end_of_the_audit_log() {
        for (int n = 0; n < MANY; n++) {
            stores.audit().append(new AuditEntry(RECEIVED, "lea", "PUT /roster", "/roster", ""));
        }
        assertThat(asked.take()).isEqualTo(MANY - 1);

        assertThat(stores.audit().latest(5)).hasSize(5);
        assertThat(asked.take()).isEqualTo(5);
    }

    @Test
    void the_pointers_of_an_incident_where_the_next_one_goes() {
        stores.core().incidents().addMentions(INCIDENT, mentions("m", 400));
        asked.take();

        stores.core().incidents().addMentions(INCIDENT, mentions("n", 1));
        assertThat(asked.take()).isEqualTo(1);
    }

    @Test
    void nothing_when_nothing_is_asked_for() {
        assertThat(stores.core().mentions().latest(ACME, 0, RECEIVED)).isEmpty();
        assertThat(stores.core().alerts().latest(ACME, 0)).isEmpty();
        assertThat(stores.audit().latest(0)).isEmpty();
    }
}
