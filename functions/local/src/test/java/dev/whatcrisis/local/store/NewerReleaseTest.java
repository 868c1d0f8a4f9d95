// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.watch.NewerSchemaException;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newer release stored is read, and never overwritten. */
class NewerReleaseTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Watch WATCH =
            Watch.of(ACME, "Acme", ZoneOffset.UTC, List.of(Query.parse("hackernews:acme")), RECEIVED);

    @TempDir
    private Path folder;

    @Test
    void a_watch() {
        refuses(Watch.class, ports -> ports.watches().save(WATCH), ports -> {
            Watch stored = ports.watches().find(ACME).orElseThrow();
            ports.watches().save(stored.withPaused(true));
        });
    }

    @Test
    void a_roster() {
        refuses(
                Roster.class,
                ports -> ports.roster().save(Roster.EMPTY),
                ports -> ports.roster().save(ports.roster().load()));
    }

    @Test
    void a_source_state() {
        SourceState fresh = SourceState.fresh(ACME, WATCH.queries().getFirst());
        refuses(
                SourceState.class,
                ports -> ports.sourceStates().save(fresh),
                ports -> ports.sourceStates().save(ports.sourceStates().of(ACME).getFirst()));
    }

    @Test
    void an_incident() {
        Incident incident = SampleIncidents.incident("acme-1");
        refuses(
                Incident.class,
                ports -> ports.incidents().save(incident),
                ports -> ports.incidents().save(ports.incidents().open(ACME).getFirst()));
    }

    @Test
    void an_alert() {
        Alert alert = SampleAlerts.alert("alert-1", SampleAlerts.DUE);
        refuses(
                Alert.class,
                ports -> ports.alerts().due(alert),
                ports -> ports.alerts().claim(alert.id(), "one", SampleAlerts.DUE, SampleAlerts.DUE.plusSeconds(60)));
    }

    @Test
    void a_mention() {
        refuses(
                Mention.class,
                ports -> ports.mentions().add(ACME, List.of(mention("a"))),
                ports -> ports.mentions().delete(ACME, mention("a").id(), RECEIVED));
    }

    @Test
    void a_count_and_then_the_mention_is_not_stored_either() {
        refuses(
                Bucket.class,
                ports -> ports.mentions().add(ACME, List.of(mention("a"))),
                ports -> ports.mentions().add(ACME, List.of(mention("b"))));

        try (MvStores stores = MvStores.open(folder)) {
            assertThat(stores.ports().mentions().find(ACME, mention("a").id(), RECEIVED))
                    .isPresent();
            assertThat(stores.ports().mentions().find(ACME, mention("b").id(), RECEIVED))
                    .isEmpty();
        }
    }

    @Test
    void but_what_it_stored_in_a_known_form_is_ours_to_change() {
        StoreJson next = new StoreJson(Map.of(Roster.class, 2));
        try (MvStores stores = MvStores.open(folder, next)) {
            stores.ports().watches().save(WATCH);
        }
        try (MvStores stores = MvStores.open(folder)) {
            assertThat(stores.ports().watches().save(WATCH.withVersion(1)))
                    .isEqualTo(Optional.of(WATCH.withVersion(2)));
        }
    }

    private void refuses(Class<?> type, Consumer<Ports> store, Consumer<Ports> overwrite) {
        try (MvStores stores = MvStores.open(folder, new StoreJson(Map.of(type, 2)))) {
            store.accept(stores.ports());
        }
        try (MvStores stores = MvStores.open(folder)) {
            assertThatThrownBy(() -> overwrite.accept(stores.ports()))
                    .isInstanceOf(NewerSchemaException.class)
                    .hasMessageContaining("newer release");
        }
    }
}
