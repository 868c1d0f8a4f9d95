// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that others are in the way of: for a moment, and for ever. */
@Timeout(60)
class DynamoContentionTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Alert ALERT = SampleAlerts.alert("acme-1/ana/sms", SampleAlerts.DUE);
    private static final Incident INCIDENT = SampleIncidents.incident("acme-1");

    private final Contended contended = new Contended();
    private final AtomicInteger pauses = new AtomicInteger();
    private final LocalTable table = LocalTable.create();
    private final ApiPorts stores = DynamoStores.of(
                    table.client(contended), table.table(), StoreJson.CURRENT, attempt -> pauses.incrementAndGet())
            .all();

    /** Everything that is tried again. */
    enum Writing {
        MENTIONS(stores -> stores.core().mentions().add(ACME, List.of(mention("a")))),
        MENTIONS_OF_AN_INCIDENT(
                stores -> stores.core().incidents().addMentions(new IncidentId("acme-1"), List.of(mention("a")))),
        A_WATCH(stores -> stores.core().watches().save(watch())),
        AN_INCIDENT(stores -> stores.core().incidents().save(INCIDENT)),
        AN_ALERT(stores -> stores.core().alerts().due(ALERT)),
        A_LEASE(stores -> stores.core()
                .sourceStates()
                .lease(ACME, watch().queries().getFirst(), "one", RECEIVED, RECEIVED.plusSeconds(60))),
        A_PERSON(stores -> stores.people().add(new Person("lea", "Lea", Role.ADMIN, "0".repeat(64), RECEIVED))),
        AN_AUDIT_ENTRY(stores -> stores.audit().append(new AuditEntry(RECEIVED, "lea", "PUT /roster", "/roster", ""))),
        A_REQUEST(stores -> stores.idempotency().take("key", "what", RECEIVED)),
        A_REMOVAL(stores -> stores.core().watches().delete(ACME));

        private final Consumer<ApiPorts> write;

        Writing(Consumer<ApiPorts> write) {
            this.write = write;
        }

        private static Watch watch() {
            return Watch.of(ACME, "Acme", ZoneOffset.UTC, List.of(Query.parse("rss:https://a.example")), POSTED);
        }
    }

    @ParameterizedTest
    @EnumSource(Writing.class)
    void a_conflict_that_passes_is_waited_for(Writing writing) {
        contended.refuse(3);

        writing.write.accept(stores);

        assertThat(pauses).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(Writing.class)
    void one_that_does_not_ends_with_what_to_do(Writing writing) {
        contended.refuse(Integer.MAX_VALUE);

        assertThatThrownBy(() -> writing.write.accept(stores))
                .isInstanceOf(ContendedException.class)
                .hasMessageContaining("Nothing of it is stored")
                .hasMessageContaining("second installation");
        assertThat(pauses).hasValue(Tries.MOST - 1);
    }

    @Test
    void what_was_given_up_is_done_whole_by_the_next_run() {
        contended.refuse(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Writing.MENTIONS.write.accept(stores)).isInstanceOf(ContendedException.class);
        assertThat(stores.core().mentions().find(ACME, mention("a").id(), RECEIVED))
                .isEmpty();
        assertThat(counted()).isZero();

        contended.refuse(0);
        Writing.MENTIONS.write.accept(stores);

        assertThat(stores.core().mentions().find(ACME, mention("a").id(), RECEIVED))
                .isEqualTo(Optional.of(mention("a")));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void an_alert_goes_its_way_through_conflicts() {
        contended.refuse(2);
        stores.core().alerts().due(ALERT);
        contended.refuse(2);
        assertThat(stores.core().alerts().claim(ALERT.id(), "one", SampleAlerts.DUE, SampleAlerts.DUE.plusSeconds(60)))
                .isPresent();
        contended.refuse(2);
        stores.core().alerts().sent(ALERT.id(), SampleAlerts.DUE);

        assertThat(stores.core().alerts().of("acme-1")).hasSize(1).allMatch(Alert::sent);
    }

    @Test
    void an_alert_that_cannot_be_withdrawn_says_so() {
        stores.core().alerts().due(ALERT);
        contended.refuse(Integer.MAX_VALUE);

        assertThatThrownBy(() -> stores.core().alerts().withdraw(ALERT.id())).isInstanceOf(ContendedException.class);

        assertThat(stores.core().alerts().of("acme-1")).hasSize(1);
    }

    private int counted() {
        return total(stores.core().mentions().buckets(ACME, POSTED.minusSeconds(600), POSTED.plus(Duration.ofDays(1))));
    }
}
