// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.critical;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.SampleWatchStates;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.rehearsal.Rehearsals;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.watch.NewerSchemaException;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a newer release stored is read, and never overwritten, by an older one that still runs or is put back. */
public abstract class NewerReleaseContract {
    private static final WatchId ACME = new WatchId("acme");
    private static final IncidentId INCIDENT = new IncidentId("acme-1");
    private static final Watch WATCH =
            Watch.of(ACME, "Acme", ZoneOffset.UTC, List.of(Query.parse("hackernews:acme")), RECEIVED);
    private static final Alert ALERT = SampleAlerts.alert("alert-1", SampleAlerts.DUE);

    /** Opens the one store of the test as a release that writes these forms does, and closes it again. */
    protected abstract void opened(StoreJson forms, Consumer<Ports> use);

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
    void the_state_of_a_watch() {
        refuses(
                WatchState.class,
                ports -> ports.states().save(state()),
                ports -> ports.states().save(ports.states().find(ACME).orElseThrow()));
    }

    @Test
    void what_a_team_taught() {
        refuses(
                Learned.class,
                ports -> ports.learned().save(Learned.nothing(ACME)),
                ports -> ports.learned().save(ports.learned().find(ACME).orElseThrow()));
    }

    @Test
    void a_reply() {
        Reply fresh = StoredRecords.random(9).one(Reply.class).withVersion(0);
        refuses(
                Reply.class,
                ports -> ports.replies().save(fresh),
                ports -> ports.replies().save(fresh.withVersion(1)));
    }

    @Test
    void the_rehearsals() {
        refuses(
                Rehearsals.class,
                ports -> ports.rehearsals().save(Rehearsals.NONE),
                ports -> ports.rehearsals().save(ports.rehearsals().load()));
    }

    @Test
    void a_count_of_followers() {
        FollowerCount count = new FollowerCount(
                new OwnAccount(new SourceName("bluesky"), "acme.example"), LocalDate.of(2026, 3, 1), 1204);
        refuses(
                FollowerCount.class,
                ports -> ports.followers().put(ACME, count),
                ports -> ports.followers().put(ACME, count));
    }

    @Test
    void a_post_mortem() {
        PostMortem postMortem = StoredRecords.random(5).one(PostMortem.class);
        refuses(
                PostMortem.class,
                ports -> ports.postMortems().save(postMortem),
                ports -> ports.postMortems().save(postMortem));
    }

    @Test
    void what_a_team_concluded() {
        Conclusions fresh = StoredRecords.random(11).one(Conclusions.class).withVersion(0);
        refuses(
                Conclusions.class,
                ports -> ports.postMortems().save(fresh),
                ports -> ports.postMortems().save(fresh.withVersion(1)));
    }

    @Test
    void what_was_sold() {
        Sales fresh = StoredRecords.random(12).one(Sales.class).withVersion(0);
        refuses(
                Sales.class,
                ports -> ports.sales().save(fresh),
                ports -> ports.sales().save(fresh.withVersion(1)));
    }

    @Test
    void an_incident() {
        refuses(
                Incident.class,
                ports -> ports.incidents().save(SampleIncidents.incident("acme-1")),
                ports -> ports.incidents().save(ports.incidents().open(ACME).getFirst()));
    }

    @Test
    void the_counts_of_an_incident() {
        refuses(
                Bucket.class,
                ports -> ports.incidents().addMentions(INCIDENT, List.of(mention("a"))),
                ports -> ports.incidents().addMentions(INCIDENT, List.of(mention("b"))));

        older(ports -> {
            assertThat(total(ports.incidents().buckets(INCIDENT))).isEqualTo(1);
            assertThat(ports.incidents().mentions(INCIDENT)).hasSize(1);
        });
    }

    @Test
    void an_alert_that_is_claimed() {
        refuses(
                Alert.class,
                ports -> ports.alerts().due(ALERT),
                ports -> ports.alerts().claim(ALERT.id(), "one", SampleAlerts.DUE, SampleAlerts.DUE.plusSeconds(60)));
    }

    @Test
    void an_alert_that_is_withdrawn() {
        refuses(
                Alert.class,
                ports -> ports.alerts().due(ALERT),
                ports -> ports.alerts().withdraw(ALERT.id()));

        older(ports ->
                assertThat(ports.alerts().of("acme-1")).extracting(Alert::id).containsExactly(new AlertId("alert-1")));
    }

    @Test
    void an_alert_that_was_withdrawn_and_then_sent() {
        refuses(
                Alert.class,
                ports -> {
                    ports.alerts().due(ALERT);
                    ports.alerts().withdraw(ALERT.id());
                },
                ports -> ports.alerts().sent(ALERT.id(), SampleAlerts.DUE));
    }

    @Test
    void a_mention_that_is_deleted() {
        refuses(
                Mention.class,
                ports -> ports.mentions().add(ACME, List.of(mention("a"))),
                ports -> ports.mentions().delete(ACME, mention("a").id(), RECEIVED));
    }

    @Test
    void a_mention_that_is_purged() {
        refuses(
                Mention.class,
                ports -> ports.mentions().add(ACME, List.of(critical(mention("a"), "lea"))),
                ports -> ports.mentions().purge(ACME, new SourceName("rss"), "lea", RECEIVED));
    }

    @Test
    void a_count_and_then_the_mention_is_not_stored_either() {
        refuses(
                Bucket.class,
                ports -> ports.mentions().add(ACME, List.of(mention("a"))),
                ports -> ports.mentions().add(ACME, List.of(mention("b"))));

        older(ports -> {
            assertThat(ports.mentions().find(ACME, mention("a").id(), RECEIVED)).isPresent();
            assertThat(ports.mentions().find(ACME, mention("b").id(), RECEIVED)).isEmpty();
            assertThat(counted(ports)).isEqualTo(1);
        });
    }

    @Test
    void but_a_newer_release_writes_over_what_an_older_one_counted() {
        older(ports -> {
            ports.mentions().add(ACME, List.of(mention("a")));
            ports.incidents().addMentions(INCIDENT, List.of(mention("a")));
        });
        newer(Bucket.class, ports -> {
            ports.mentions().add(ACME, List.of(mention("b")));
            ports.incidents().addMentions(INCIDENT, List.of(mention("b")));

            assertThat(counted(ports)).isEqualTo(2);
            assertThat(total(ports.incidents().buckets(INCIDENT))).isEqualTo(2);
        });
        older(ports -> assertThatThrownBy(() -> ports.mentions().add(ACME, List.of(mention("c"))))
                .isInstanceOf(NewerSchemaException.class));
    }

    @Test
    void and_what_it_stored_in_a_known_form_is_the_older_ones_to_change() {
        newer(Roster.class, ports -> ports.watches().save(WATCH));

        older(ports ->
                assertThat(ports.watches().save(WATCH.withVersion(1))).isEqualTo(Optional.of(WATCH.withVersion(2))));
    }

    private void refuses(Class<?> type, Consumer<Ports> store, Consumer<Ports> overwrite) {
        newer(type, store);

        older(ports -> assertThatThrownBy(() -> overwrite.accept(ports))
                .isInstanceOf(NewerSchemaException.class)
                .hasMessageContaining("newer release"));
    }

    private void newer(Class<?> type, Consumer<Ports> use) {
        opened(new StoreJson(Map.of(type, 2)), use);
    }

    private void older(Consumer<Ports> use) {
        opened(StoreJson.CURRENT, use);
    }

    private static int counted(Ports ports) {
        return total(ports.mentions().buckets(ACME, POSTED.minusSeconds(600), POSTED.plusSeconds(600)));
    }

    private static WatchState state() {
        return SampleWatchStates.fresh(ACME, Bucket.startOf(RECEIVED));
    }
}
