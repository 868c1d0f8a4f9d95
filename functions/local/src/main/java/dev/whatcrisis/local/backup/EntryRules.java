// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import static dev.whatcrisis.local.backup.Part.CONTACT;
import static dev.whatcrisis.local.backup.Part.DAY;
import static dev.whatcrisis.local.backup.Part.DIGEST;
import static dev.whatcrisis.local.backup.Part.HASH;
import static dev.whatcrisis.local.backup.Part.INCIDENT;
import static dev.whatcrisis.local.backup.Part.MENTION;
import static dev.whatcrisis.local.backup.Part.NOTHING;
import static dev.whatcrisis.local.backup.Part.NUMBER;
import static dev.whatcrisis.local.backup.Part.PERHAPS_TEXT;
import static dev.whatcrisis.local.backup.Part.QUERY;
import static dev.whatcrisis.local.backup.Part.RANK;
import static dev.whatcrisis.local.backup.Part.SOURCE;
import static dev.whatcrisis.local.backup.Part.TEXT;
import static dev.whatcrisis.local.backup.Part.TIME;
import static dev.whatcrisis.local.backup.Part.WATCH;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.api.journal.IdempotencyStore.Kept;
import dev.whatcrisis.api.link.OneTapLink;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.local.store.Entry;
import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.looking.LastLook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.rehearsal.Rehearsals;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import java.util.Map;
import java.util.Set;

/** What an entry of each kind must be like, so that whatever is restored can be read: what the stores write, no more. */
final class EntryRules {
    private static final Map<String, EntryRule> RULES = Map.ofEntries(
            Map.entry("watch", new DocumentRule<>(Watch.class, KeyForm.of(WATCH), w -> w.id())),
            Map.entry("roster", new DocumentRule<>(Roster.class, KeyForm.of(TEXT), r -> "roster")),
            Map.entry("rota", new DocumentRule<>(Rota.class, KeyForm.of(TEXT), r -> "rota")),
            Map.entry("rehearsals", new DocumentRule<>(Rehearsals.class, KeyForm.of(TEXT), r -> "rehearsals")),
            Map.entry("watch-state", new DocumentRule<>(WatchState.class, KeyForm.of(WATCH), s -> s.watch())),
            Map.entry("watch-look", new DocumentRule<>(LastLook.class, KeyForm.of(WATCH), l -> l.watch())),
            Map.entry("learned", new DocumentRule<>(Learned.class, KeyForm.of(WATCH), l -> l.watch())),
            Map.entry("mention", new DocumentRule<>(Mention.class, KeyForm.of(WATCH, TIME, MENTION), EntryRules::end)),
            Map.entry("mention-known", new TextRule(KeyForm.of(WATCH, HASH), TIME)),
            Map.entry("mention-own", new TextRule(KeyForm.of(WATCH, TIME, MENTION), TIME)),
            Map.entry("mention-author", new TextRule(KeyForm.of(WATCH, SOURCE, HASH, TIME, MENTION), NOTHING)),
            Map.entry("mention-kept", new TextRule(KeyForm.of(WATCH, TIME, MENTION), TIME)),
            Map.entry("mention-unread", new TextRule(KeyForm.of(WATCH, RANK, TIME, MENTION), PERHAPS_TEXT)),
            Map.entry("bucket", new DocumentRule<>(Bucket.class, KeyForm.of(WATCH, TIME, SOURCE), EntryRules::end)),
            Map.entry(
                    "source-state",
                    new DocumentRule<>(
                            SourceState.class,
                            KeyForm.of(WATCH, QUERY),
                            s -> s.watch() + " " + s.query().key())),
            Map.entry("source-lease", new DocumentRule<>(MvStores.LEASE, KeyForm.of(WATCH, QUERY), l -> "")),
            Map.entry(
                    "follower",
                    new DocumentRule<>(FollowerCount.class, KeyForm.of(WATCH, DAY, SOURCE, TEXT), EntryRules::end)),
            Map.entry("incident", new DocumentRule<>(Incident.class, KeyForm.of(INCIDENT), i -> i.id())),
            Map.entry("incident-open", new TextRule(KeyForm.of(WATCH, TIME, INCIDENT), NOTHING)),
            Map.entry("incident-ended", new TextRule(KeyForm.of(WATCH, TIME, INCIDENT), NOTHING)),
            Map.entry("incident-history", new TextRule(KeyForm.of(WATCH, TIME, INCIDENT), NOTHING)),
            Map.entry("incident-counted", new TextRule(KeyForm.of(INCIDENT, HASH), NOTHING)),
            Map.entry("incident-mention", new TextRule(KeyForm.of(INCIDENT, NUMBER), MENTION)),
            Map.entry(
                    "incident-bucket",
                    new DocumentRule<>(Bucket.class, KeyForm.of(INCIDENT, TIME, SOURCE), EntryRules::end)),
            Map.entry(
                    "timeline",
                    new DocumentRule<>(TimelineEntry.class, KeyForm.of(INCIDENT, TIME, NUMBER, TEXT), t -> t.key())),
            Map.entry("timeline-key", new TextRule(KeyForm.of(INCIDENT, TEXT), NOTHING)),
            Map.entry("alert", new DocumentRule<>(Alert.class, KeyForm.of(TEXT), a -> a.id())),
            Map.entry("alert-withdrawn", new DocumentRule<>(Alert.class, KeyForm.of(TEXT), a -> a.id())),
            Map.entry("alert-unsent", new TextRule(KeyForm.of(WATCH, TIME, TEXT), NOTHING)),
            Map.entry("alert-watch", new TextRule(KeyForm.of(WATCH, TIME, TEXT), NOTHING)),
            Map.entry("alert-incident", new TextRule(KeyForm.of(INCIDENT, TIME, TEXT), NOTHING)),
            Map.entry("alert-wake", new TextRule(KeyForm.of(CONTACT, TIME, TEXT), NOTHING)),
            Map.entry("post-mortem", new DocumentRule<>(PostMortem.class, KeyForm.of(INCIDENT), p -> p.incident())),
            Map.entry("conclusions", new DocumentRule<>(Conclusions.class, KeyForm.of(INCIDENT), c -> c.incident())),
            Map.entry("sales", new DocumentRule<>(Sales.class, KeyForm.of(WATCH), s -> s.watch())),
            Map.entry("reply", new DocumentRule<>(Reply.class, KeyForm.of(INCIDENT, TEXT), r -> r.id())),
            Map.entry("person", new DocumentRule<>(Person.class, KeyForm.of(CONTACT), p -> p.id())),
            Map.entry("person-token", new TextRule(KeyForm.of(DIGEST), CONTACT)),
            Map.entry("link", new DocumentRule<>(OneTapLink.class, KeyForm.of(DIGEST), l -> l.codeHash())),
            Map.entry("audit", new DocumentRule<>(AuditEntry.class, KeyForm.of(TIME, NUMBER), a -> "")),
            Map.entry("idempotency", new DocumentRule<>(Kept.class, KeyForm.of(TEXT), k -> "")));

    private EntryRules() {}

    static Set<String> kinds() {
        return RULES.keySet();
    }

    /** @throws BackupException when a store could not have written this entry; an unknown kind is for others to refuse */
    static void check(Entry entry) {
        EntryRule rule = RULES.get(entry.kind());
        if (rule != null) {
            rule.check(entry);
        }
    }

    private static String end(Mention mention) {
        return SortableTime.of(mention.receivedAt()) + " " + mention.id().key();
    }

    private static String end(Bucket bucket) {
        return SortableTime.of(bucket.start()) + " " + bucket.source();
    }

    private static String end(FollowerCount count) {
        return count.day() + " " + count.account().source() + " "
                + count.account().handle();
    }
}
