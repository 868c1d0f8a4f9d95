// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.codec.StoredRecords;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.api.journal.IdempotencyStore.Answer;
import dev.whatcrisis.api.link.OneTapLink;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.rehearsal.Rehearsals;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An installation with something of every kind in it. */
public final class FullInstallation {
    private static final Instant NOW = SampleMentions.RECEIVED;
    private static final WatchId ACME = SampleIncidents.ACME;

    private FullInstallation() {}

    /** Into empty stores. */
    public static void fill(ApiPorts stores) {
        Ports ports = stores.core();
        Watch watch = random(Watch.class, 1).withVersion(0);
        ports.watches().save(watch);
        ports.roster().save(new Roster(random(Roster.class, 3).contacts(), 0));
        ports.rota().save(random(Rota.class, 2).withVersion(0));
        ports.states().save(random(WatchState.class, 5).withVersion(0));
        ports.learned().save(random(Learned.class, 1).withVersion(0));
        ports.replies().save(random(Reply.class, 6).withVersion(0));
        ports.rehearsals().save(new Rehearsals(random(Rehearsals.class, 6).all(), 0));
        ports.followers().put(ACME, random(FollowerCount.class, 2));
        sources(ports);
        incident(ports);
        alerts(ports);
        people(stores);
    }

    private static <T extends Record> T random(Class<T> type, long seed) {
        return StoredRecords.random(seed)
                .filled()
                .make(String.class, () -> "a new label")
                .one(type);
    }

    private static void sources(Ports ports) {
        Query query = Query.parse("mastodon:#acme opens");
        ports.sourceStates().save(random(SourceState.class, 4).withVersion(0));
        ports.sourceStates().lease(ACME, query, "one", NOW, NOW.plusSeconds(60));
    }

    private static void incident(Ports ports) {
        List<Mention> mentions = List.of(
                SampleMentions.critical(SampleMentions.mention("a b"), "lea"),
                SampleMentions.own(SampleMentions.mention("https://acme.example/?id=é")));
        ports.mentions().add(ACME, mentions);
        Mention unread = Mention.of(SampleMentions.id("unread"), NOW, NOW, "a long evening ".repeat(100));
        ports.mentions().add(ACME, List.of(unread), Map.of(unread.id(), Unread.Rank.FEARED));
        ports.mentions().keep(ACME, List.of(SampleMentions.id("a b")), NOW.plusSeconds(9_999_999));
        Incident open =
                ports.incidents().save(SampleIncidents.incident("acme-1")).orElseThrow();
        ports.incidents().addMentions(open.id(), mentions);
        ports.incidents()
                .append(
                        open.id(),
                        TimelineEntry.of(NOW, TimelineEntry.WATCH, TimelineEntry.Kind.OPENED, Fact.plain("it began")));
        ports.incidents().save(SampleIncidents.over(SampleIncidents.incident("acme-2"), NOW));
        ports.postMortems().save(random(PostMortem.class, 6));
        ports.postMortems().save(random(Conclusions.class, 7).withVersion(0));
        ports.sales().save(Sales.none(ACME).with(Map.of(LocalDate.parse("2026-03-01"), 412.5)));
    }

    private static void alerts(Ports ports) {
        for (String id : List.of("acme-1/ana/sms", "acme-1/ben/sms", "acme-1/cleo/sms")) {
            Alert alert = SampleAlerts.alert(ACME, id, "acme-1", "ana", true, SampleAlerts.DUE);
            ports.alerts().due(alert);
        }
        ports.alerts().sent(new AlertId("acme-1/ana/sms"), SampleAlerts.DUE.plusSeconds(2));
        ports.alerts().withdraw(new AlertId("acme-1/ben/sms"));
    }

    private static void people(ApiPorts stores) {
        stores.people().add(new Person("lea", "Léa", Role.ADMIN, Digests.sha256("not a token"), NOW));
        stores.audit().append(new AuditEntry(NOW, "lea", "PUT /watches/{id}", "/watches/acme", "a new label"));
        stores.idempotency().take("a key", "PUT", NOW);
        stores.idempotency().answer("a key", new Answer(200, "application/json", "{}"));
        stores.links()
                .add(new OneTapLink(
                        Digests.sha256("not a code"), ACME, Optional.empty(), "ana", NOW, NOW.plusSeconds(3_600)));
    }
}
