// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Retry;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.api.link.OneTapLink;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Everything of a table as the store of one machine keeps it, item by item as they are read, so that an installation can leave AWS. Left
 * out is what lives for minutes and what only AWS needs: leases, answers to requests, subscriptions, what the bus was told.
 *
 * <p>A table that is written to meanwhile is read as it is at the moment in which each item is met.
 */
public final class TableExport {
    private static final Set<String> ONE_EACH = Set.of("roster", "rota", "rehearsals");
    private static final String SOURCE = "source ";
    private static final String TIMELINE = "timeline ";
    private static final String BUCKET = "bucket ";
    private static final String REPLY = "reply ";

    private final Documents documents;
    private final Ports ports;
    private final Instant now;
    private final Consumer<Kept> each;

    /** Watches whose collectors' states are written, all at once. */
    private final Set<WatchId> collected = new HashSet<>();

    private TableExport(Documents documents, Ports ports, Instant now, Consumer<Kept> each) {
        this.documents = documents;
        this.ports = ports;
        this.now = now;
        this.each = each;
    }

    /**
     * One entry.
     *
     * @param kind the map that it belongs into
     * @param value a JSON object, or plain text
     */
    public record Kept(String kind, String key, String value) {}

    /** @param each is given every entry, in no order */
    public static void read(DynamoDbClient client, String table, Instant now, Consumer<Kept> each) {
        Documents documents = new Documents(new Table(client, table, new Consumed(), Pause.JITTER), StoreJson.CURRENT);
        Ports ports = DynamoStores.of(client, table).ports();
        TableExport export = new TableExport(documents, ports, now, each);
        documents.table().everything("export").forEach(export::item);
    }

    private void item(Item item) {
        List<String> owner = List.of(item.key().partition().split(" ", 2));
        String of = owner.getLast();
        switch (owner.getFirst()) {
            case "watches" -> raw("watch", item.key().place(), item);
            case "roster" -> single(item);
            case "watch" -> watch(new WatchId(of), item);
            case "incident" -> incident(new IncidentId(of), item);
            case "alert" -> alert(new AlertId(of), item);
            case "mention" -> mention(new WatchId(of), item);
            case "known" -> known(of, item);
            case "unread" -> unread(of, UnreadItems.read(item));
            case "bucket" ->
                bucket("bucket", of, BucketItem.read(item, item.key().place()));
            case "followers" -> follower(of, item);
            case "sales" -> raw("sales", of, item);
            case "people" -> person(documents.read(item, Person.class), item);
            case "link" -> link(documents.read(item, OneTapLink.class), item);
            case "audit" -> raw("audit", item.key().place(), item);
            default -> {
                // what lives for minutes, what only AWS needs, and what is found by the others
            }
        }
    }

    private void single(Item item) {
        String what = item.key().place();
        if (ONE_EACH.contains(what)) {
            raw(what, what, item);
        }
    }

    private void watch(WatchId id, Item item) {
        String place = item.key().place();
        if (place.equals("learned")) {
            raw("learned", id.value(), item);
        } else if (place.equals("state")) {
            ports.states().find(id).ifPresent(state -> document("watch-state", id.value(), state));
        } else if (place.startsWith(SOURCE) && collected.add(id)) {
            ports.sourceStates()
                    .of(id)
                    .forEach(state ->
                            document("source-state", key(id, state.query().key()), state));
        }
    }

    private void incident(IncidentId id, Item item) {
        String place = item.key().place();
        if (place.equals("incident")) {
            incident(documents.read(item, Incident.class), item);
        } else if (place.equals("post-mortem") || place.equals("conclusions")) {
            raw(place, id.value(), item);
        } else if (place.startsWith(REPLY)) {
            raw("reply", id + " " + documents.read(item, Reply.class).id(), item);
        } else if (place.startsWith(TIMELINE)) {
            timeline(id, documents.read(item, TimelineEntry.class), item);
        } else if (place.startsWith(BUCKET)) {
            bucket("incident-bucket", id.value(), IncidentMentions.bucket(item));
        }
    }

    private void incident(Incident incident, Item item) {
        String id = incident.id().value();
        String opened = key(incident.watch(), time(incident.times().openedAt()), id);
        raw("incident", id, item);
        text("incident-history", opened, "");
        if (!incident.over()) {
            text("incident-open", opened, "");
        }
        incident.endedAt().ifPresent(at -> text("incident-ended", key(incident.watch(), time(at), id), ""));
        int number = 0;
        for (MentionId mention : ports.incidents().mentions(incident.id())) {
            text("incident-mention", key(id, String.format(Locale.ROOT, "%05d", number++)), mention.key());
            text("incident-counted", key(id, MentionItems.hash(mention)), "");
        }
    }

    private void timeline(IncidentId id, TimelineEntry entry, Item item) {
        raw("timeline", key(id, time(entry.at()), 10 + entry.kind().ordinal(), entry.key()), item);
        text("timeline-key", key(id, entry.key()), "");
    }

    private void alert(AlertId id, Item item) {
        if (item.key().place().equals("withdrawn")) {
            raw("alert-withdrawn", id.value(), item);
        } else if (item.key().place().equals("alert")) {
            AlertItems items = new AlertItems(documents);
            items.read(id, documents.table().getAll("export", AlertItems.keys(List.of(id))))
                    .ifPresent(this::alert);
        }
    }

    private void alert(Alert alert) {
        String due = time(alert.dueAt()) + " " + alert.id();
        document("alert", alert.id().value(), alert);
        text("alert-watch", key(alert.watch(), due), "");
        alert.incident().ifPresent(incident -> text("alert-incident", key(incident, due), ""));
        if (!alert.sent() && !Retry.exhausted(alert)) {
            text("alert-unsent", key(alert.watch(), due), "");
        }
        alert.sentAt()
                .filter(at -> alert.wakes())
                .ifPresent(at -> text("alert-wake", key(alert.contact(), time(at), alert.id()), ""));
    }

    /** Of what is to be gone already and was not removed yet only that it was known. */
    private void mention(WatchId watch, Item item) {
        Mention mention = documents.read(item, Mention.class);
        String received = time(MentionItems.place(item, mention).receivedAt());
        String place = key(received, mention.id().key());
        text("mention-known", key(watch, MentionItems.hash(mention.id())), received);
        if (!MentionItems.lives(item, mention, now)) {
            return;
        }
        raw("mention", key(watch, place), item);
        if (mention.own()) {
            text("mention-own", key(watch, time(mention.at()), mention.id().key()), received);
        }
        item.text("author").ifPresent(author -> text("mention-author", key(watch, author, place), ""));
        item.text(MentionItems.KEPT).ifPresent(until -> text("mention-kept", key(watch, place), until));
    }

    private void known(String watch, Item item) {
        Instant received = Instant.ofEpochSecond(item.number(Item.EXPIRES)).minus(MentionStore.COUNT_LIFE);
        text("mention-known", key(watch, item.key().place()), time(received));
    }

    private void unread(String watch, Unread post) {
        String key =
                key(watch, post.rank().ordinal(), time(post.since()), post.id().key());
        text("mention-unread", key, post.whole().orElse(""));
    }

    private void bucket(String kind, String owner, Bucket bucket) {
        if (bucket.total() > 0) {
            document(kind, key(owner, time(bucket.start()), bucket.source()), bucket);
        }
    }

    private void follower(String watch, Item item) {
        FollowerCount count = documents.read(item, FollowerCount.class);
        String account = key(count.account().source(), count.account().handle());
        raw("follower", key(watch, count.day(), account), item);
    }

    private void person(Person person, Item item) {
        raw("person", person.id(), item);
        text("person-token", person.tokenHash(), person.id());
    }

    private void link(OneTapLink link, Item item) {
        if (now.isBefore(link.expiresAt())) {
            raw("link", link.codeHash(), item);
        }
    }

    private void raw(String kind, String key, Item item) {
        text(kind, key, Documents.text(item));
    }

    private void document(String kind, String key, Object value) {
        text(kind, key, StoreJson.CURRENT.write(value));
    }

    private void text(String kind, String key, String value) {
        each.accept(new Kept(kind, key, value));
    }

    private static String key(Object... parts) {
        return Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String time(Instant at) {
        return SortableTime.of(at);
    }
}
