// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.LoneSurrogates;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which mentions belong to an incident. A mention never changes its time, so whether it was counted is known by the five
 * minutes that it lies in: their item holds a mark of each. Each item is written under the condition that nobody else
 * changed it meanwhile.
 *
 * <pre>{@code
 * incident acme-1a2b | bucket 2026-03-01T10:00:00… rss | posts…, marks: 12 bytes a mention, ver, sch
 * incident acme-1a2b | pointers 00                     | ids: up to 25 of them, ver, sch
 * }</pre>
 */
final class IncidentMentions {
    private static final String BUCKET = "bucket ";
    private static final String POINTERS = "pointers ";
    private static final int MARK = 12;

    /** Each look writes the last chunk anew: short ones cost less. Former releases made chunks of a hundred. */
    private static final int IN_A_CHUNK = 25;

    private final Documents documents;
    private final Table table;

    /** A full chunk never changes again. */
    private final LruMap<IncidentId, Pointed> met = new LruMap<>(20);

    IncidentMentions(Documents documents) {
        this.documents = documents;
        this.table = documents.table();
    }

    /** What the first chunks, which are full, point to. */
    private record Pointed(int chunks, List<MentionId> ids) {
        Pointed {
            ids = List.copyOf(ids);
        }
    }

    /** First the pointers, then each count with its marks: a run that breaks off is repeated, and counts the rest. */
    List<Mention> add(IncidentId incident, List<Mention> given) {
        Map<Key, List<Mention>> byBucket = new LinkedHashMap<>();
        given.forEach(mention -> byBucket.computeIfAbsent(key(incident, mention), key -> new ArrayList<>())
                .add(mention));
        Map<Key, Item> stored = new HashMap<>(table.getAll("incidents.mentions", byBucket.keySet()));
        Set<MentionId> unmarked = new HashSet<>();
        byBucket.forEach((key, mentions) -> counted(stored.getOrDefault(key, Item.of(key)), mentions)
                .added()
                .forEach(mention -> unmarked.add(mention.id())));
        List<Mention> fresh =
                given.stream().filter(mention -> unmarked.remove(mention.id())).toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        point(incident, fresh);
        Set<MentionId> added = new HashSet<>();
        byBucket.forEach((key, mentions) -> count(key, stored, mentions).forEach(mention -> added.add(mention.id())));
        return fresh.stream().filter(mention -> added.contains(mention.id())).toList();
    }

    /**
     * @param stored the counts as they were read last
     * @return those that it had not counted
     */
    private List<Mention> count(Key key, Map<Key, Item> stored, List<Mention> mentions) {
        return table.tries().until("incidents.mentions", () -> {
            Counted counted = counted(stored.getOrDefault(key, Item.of(key)), mentions);
            if (counted.added().isEmpty()) {
                return Optional.of(counted.added());
            }
            Item after = counted.change().item();
            Table.Stored put =
                    table.put("incidents.mentions", after, counted.change().condition());
            Optional<Item> inTheWay = put.before().filter(item -> !put.done());
            boolean mine = inTheWay.flatMap(item -> item.text("by")).equals(after.text("by"));
            inTheWay.ifPresent(item -> stored.put(key, item));
            return Optional.of(counted.added()).filter(added -> put.done() || mine);
        });
    }

    /**
     * @param change the count with all of the mentions
     * @param added those that it had not counted
     */
    private record Counted(Change.Store change, List<Mention> added) {}

    private Counted counted(Item before, List<Mention> mentions) {
        documents.requireReplaceable(before, Bucket.class);
        byte[] marks = before.bytes("marks");
        Bucket bucket = bucket(before);
        List<Mention> added = new ArrayList<>();
        for (Mention mention : mentions) {
            byte[] mark = mark(mention.id());
            if (!holds(marks, mark)) {
                marks = joined(marks, mark);
                bucket = mention.own() ? bucket : bucket.plus(Bucket.of(mention));
                added.add(mention);
            }
        }
        long version = before.number("ver");
        Item after = documents
                .numbered(BucketItem.write(Item.of(before.key()), bucket), Bucket.class)
                .with("marks", marks)
                .with("by", UUID.randomUUID().toString().substring(0, 8))
                .with("ver", version + 1);
        return new Counted(new Change.Store(after, Condition.version(version)), added);
    }

    /** Whose pointers are there already, though they were not counted, is not pointed to twice. */
    private void point(IncidentId incident, List<Mention> fresh) {
        List<Mention> left = new ArrayList<>(fresh);
        table.tries().until("incidents.mentions", () -> {
            boolean behind = false;
            while (!left.isEmpty() && !behind) {
                behind = !pointed(incident, left);
            }
            return Optional.of(left).filter(List::isEmpty);
        });
    }

    /** Fills a chunk and takes from the list what it points to; false when somebody was faster. */
    private boolean pointed(IncidentId incident, List<Mention> left) {
        Optional<Item> last = table.backwards(
                        "incidents.mentions", Partition.incident(incident.value()), POINTERS, POINTERS + Table.LAST, 1)
                .findFirst();
        last.ifPresent(item -> documents.requireReplaceable(item, MentionId.class));
        List<String> ids = new ArrayList<>(last.map(IncidentMentions::ids).orElse(List.of()));
        left.removeIf(mention -> ids.contains(pointer(mention)));
        int chunk = last.map(IncidentMentions::chunkOf).orElse(0);
        long version = last.map(item -> item.number("ver")).orElse(0L);
        if (ids.size() >= IN_A_CHUNK) {
            chunk++;
            version = 0;
            ids.clear();
        }
        int room = Math.min(IN_A_CHUNK - ids.size(), IncidentStore.MAX_MENTIONS - chunk * IN_A_CHUNK - ids.size());
        if (room <= 0) {
            left.clear();
        }
        List<Mention> some = List.copyOf(left.subList(0, Math.min(Math.max(0, room), left.size())));
        some.forEach(mention -> ids.add(pointer(mention)));
        Change.Store next = chunk(incident, chunk, ids, version);
        boolean done = some.isEmpty()
                || table.put("incidents.mentions", next.item(), next.condition())
                        .done();
        if (done) {
            left.subList(0, some.size()).clear();
        }
        return done;
    }

    private static String pointer(Mention mention) {
        return LoneSurrogates.escaped(mention.id().key());
    }

    private Change.Store chunk(IncidentId incident, int number, List<String> ids, long version) {
        Key key = new Key(Partition.incident(incident.value()), place(number));
        Item item = documents
                .numbered(Item.of(key), MentionId.class)
                .with(
                        "ids",
                        AttributeValue.fromL(
                                ids.stream().map(AttributeValue::fromS).toList()))
                .with("ver", version + 1);
        return new Change.Store(item, Condition.version(version));
    }

    List<Bucket> buckets(IncidentId incident) {
        return buckets(incident, BUCKET);
    }

    List<Bucket> buckets(IncidentId incident, Instant from) {
        return buckets(incident, BUCKET + SortableTime.of(from));
    }

    private List<Bucket> buckets(IncidentId incident, String from) {
        return table.range("incidents.buckets", Partition.incident(incident.value()), from, BUCKET + Table.LAST)
                .map(IncidentMentions::bucket)
                .filter(bucket -> bucket.total() > 0)
                .toList();
    }

    List<MentionId> pointers(IncidentId incident) {
        Pointed known = met.find(incident).orElse(new Pointed(0, List.of()));
        List<MentionId> pointers = new ArrayList<>(known.ids());
        List<Item> chunks = table.range(
                        "incidents.pointers",
                        Partition.incident(incident.value()),
                        place(known.chunks()),
                        POINTERS + Table.LAST)
                .toList();
        for (Item chunk : chunks) {
            ids(chunk).forEach(id -> pointers.add(id(id)));
            if (ids(chunk).size() >= IN_A_CHUNK) {
                met.put(incident, new Pointed(chunkOf(chunk) + 1, pointers));
            }
        }
        return pointers.stream().distinct().toList();
    }

    private static String place(int chunk) {
        return POINTERS + String.format(Locale.ROOT, "%02d", chunk);
    }

    private static Key key(IncidentId incident, Mention mention) {
        return new Key(Partition.incident(incident.value()), BUCKET + BucketItem.place(Bucket.of(mention)));
    }

    static Bucket bucket(Item item) {
        return BucketItem.read(item, item.key().place().substring(BUCKET.length()));
    }

    private static int chunkOf(Item item) {
        return Integer.parseInt(item.key().place().substring(POINTERS.length()));
    }

    private static List<String> ids(Item item) {
        return Optional.ofNullable(item.attributes().get("ids")).stream()
                .flatMap(ids -> ids.l().stream())
                .map(AttributeValue::s)
                .toList();
    }

    private static MentionId id(String pointer) {
        String key = LoneSurrogates.restored(pointer);
        int slash = key.indexOf('/');
        return new MentionId(new SourceName(key.substring(0, slash)), key.substring(slash + 1));
    }

    private static byte[] mark(MentionId id) {
        return Digests.shortHash(id.key()).substring(0, MARK).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean holds(byte[] marks, byte[] mark) {
        for (int at = 0; at < marks.length; at += MARK) {
            if (Arrays.equals(marks, at, at + MARK, mark, 0, MARK)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] joined(byte[] marks, byte[] mark) {
        byte[] all = Arrays.copyOf(marks, marks.length + MARK);
        System.arraycopy(mark, 0, all, marks.length, MARK);
        return all;
    }
}
