// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.LoneSurrogates;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which mentions belong to an incident. A mention never changes its time, so whether it was counted is known by the five
 * minutes that it lies in: their item holds a mark of each. All items of a step are written together, each under the
 * condition that nobody else changed it meanwhile.
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

    /** Buckets and chunks of one transaction stay far below its limits. */
    private static final int AT_ONCE = 60;

    private final Documents documents;
    private final Table table;

    /** A full chunk never changes again. */
    private final Recent<IncidentId, Pointed> met = new Recent<>(20);

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

    List<Mention> add(IncidentId incident, List<Mention> given) {
        List<Mention> added = new ArrayList<>();
        for (int from = 0; from < given.size(); from += AT_ONCE) {
            added.addAll(addSome(incident, given.subList(from, Math.min(from + AT_ONCE, given.size()))));
        }
        return List.copyOf(added);
    }

    private List<Mention> addSome(IncidentId incident, List<Mention> some) {
        return table.tries().until("incidents.mentions", () -> {
            Step step = step(incident, some);
            return Optional.of(step.added())
                    .filter(added -> added.isEmpty()
                            || table.transact("incidents.mentions", step.changes())
                                    .done());
        });
    }

    private record Step(List<Mention> added, List<Change> changes) {}

    private Step step(IncidentId incident, List<Mention> some) {
        Map<Key, List<Mention>> byBucket = new LinkedHashMap<>();
        some.forEach(mention -> byBucket.computeIfAbsent(key(incident, mention), key -> new ArrayList<>())
                .add(mention));
        Map<Key, Item> stored = table.getAll("incidents.mentions", byBucket.keySet());
        Set<MentionId> fresh = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        byBucket.forEach((key, mentions) -> {
            Item before = stored.getOrDefault(key, Item.of(key));
            counted(before, mentions, fresh).ifPresent(changes::add);
        });
        List<Mention> added = new ArrayList<>();
        some.stream().filter(mention -> fresh.remove(mention.id())).forEach(added::add);
        if (!added.isEmpty()) {
            changes.addAll(pointed(incident, added));
        }
        return new Step(added, changes);
    }

    /** The bucket with those of the mentions that it has not counted; these are put into {@code fresh}. */
    private Optional<Change> counted(Item before, List<Mention> mentions, Set<MentionId> fresh) {
        documents.requireReplaceable(before, Bucket.class);
        byte[] marks = before.bytes("marks");
        Bucket bucket = bucket(before);
        boolean changed = false;
        for (Mention mention : mentions) {
            byte[] mark = mark(mention.id());
            if (!holds(marks, mark)) {
                marks = joined(marks, mark);
                bucket = mention.own() ? bucket : bucket.plus(Bucket.of(mention));
                fresh.add(mention.id());
                changed = true;
            }
        }
        long version = before.number("ver");
        Item after = documents
                .numbered(BucketItem.write(Item.of(before.key()), bucket), Bucket.class)
                .with("marks", marks)
                .with("ver", version + 1);
        return changed ? Optional.of(new Change.Store(after, Condition.version(version))) : Optional.empty();
    }

    private List<Change> pointed(IncidentId incident, List<Mention> added) {
        Optional<Item> last = table.backwards(
                        "incidents.mentions", Partition.incident(incident.value()), POINTERS, POINTERS + Table.LAST, 1)
                .findFirst();
        last.ifPresent(item -> documents.requireReplaceable(item, MentionId.class));
        int chunk = last.map(item -> chunkOf(item)).orElse(0);
        long version = last.map(item -> item.number("ver")).orElse(0L);
        List<String> ids = new ArrayList<>(last.map(IncidentMentions::ids).orElse(List.of()));
        List<Change> changes = new ArrayList<>();
        for (Mention mention : added) {
            if (chunk * IN_A_CHUNK + ids.size() >= IncidentStore.MAX_MENTIONS) {
                break;
            }
            if (ids.size() >= IN_A_CHUNK) {
                changes.add(chunk(incident, chunk, ids, version));
                chunk++;
                version = 0;
                ids = new ArrayList<>();
            }
            ids.add(LoneSurrogates.escaped(mention.id().key()));
        }
        changes.add(chunk(incident, chunk, ids, version));
        return changes;
    }

    private Change chunk(IncidentId incident, int number, List<String> ids, long version) {
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
        return List.copyOf(pointers);
    }

    private static String place(int chunk) {
        return POINTERS + String.format(Locale.ROOT, "%02d", chunk);
    }

    private static Key key(IncidentId incident, Mention mention) {
        return new Key(Partition.incident(incident.value()), BUCKET + BucketItem.place(Bucket.of(mention)));
    }

    private static Bucket bucket(Item item) {
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
