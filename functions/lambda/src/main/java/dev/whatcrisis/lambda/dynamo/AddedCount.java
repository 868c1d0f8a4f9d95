// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.WatchId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Additions to the 5-minute counts of a watch, which leave a mark of each mention that they counted: so each is counted once. */
final class AddedCount {
    private static final String MARKS = "marks";

    /** Bytes of a mark: two of some thousand in five minutes do not share it. */
    private static final int MARK = 6;

    private final Documents documents;

    AddedCount(Documents documents) {
        this.documents = documents;
    }

    static Key key(WatchId watch, Bucket bucket) {
        return new Key(AddMentions.bucketPartition(watch), BucketItem.place(bucket));
    }

    static Key key(WatchId watch, Mention mention) {
        return key(watch, Bucket.of(mention));
    }

    /** Whether the mention has its mark in the count. */
    static boolean holds(Item count, Mention mention) {
        return Optional.ofNullable(count.attributes().get(MARKS)).stream()
                .flatMap(marks -> marks.bs().stream())
                .anyMatch(mark(mention)::equals);
    }

    private static SdkBytes mark(Mention mention) {
        byte[] hash = Base64.getUrlDecoder().decode(MentionItems.hash(mention.id()));
        return SdkBytes.fromByteArray(Arrays.copyOf(hash, MARK));
    }

    /**
     * @param known authors that are counted already
     * @param mentions that make up the bucket: they leave their marks, and none may have left it before
     */
    Change.Adjust change(Key key, Bucket bucket, Set<Integer> known, Collection<Mention> mentions) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":posts", AttributeValue.fromN(Integer.toString(bucket.total())));
        values.put(":critical", AttributeValue.fromN(Integer.toString(bucket.critical())));
        values.put(":negative", Item.decimal(bucket.sumNegative()));
        values.put(
                ":expires",
                AttributeValue.fromN(Long.toString(
                        bucket.start().plus(MentionStore.COUNT_LIFE).getEpochSecond())));
        StringBuilder added = new StringBuilder("SET expires = if_not_exists(expires, :expires), sch = :sch"
                + " ADD posts :posts, critical :critical, negative :negative");
        Set<Integer> authors = new HashSet<>(BucketItem.bounded(bucket.criticalAuthors(), known));
        authors.removeAll(known);
        if (!authors.isEmpty()) {
            values.put(":authors", Item.numbers(authors));
            added.append(", authors :authors");
        }
        if (bucket.unread() > 0) {
            values.put(":unread", AttributeValue.fromN(Integer.toString(bucket.unread())));
            added.append(", unread :unread");
        }
        List<SdkBytes> marks =
                mentions.stream().map(AddedCount::mark).distinct().toList();
        values.put(":marks", AttributeValue.fromBs(marks));
        added.append(", " + MARKS + " :marks");
        return new Change.Adjust(
                key,
                added.toString(),
                values,
                documents.replaceable(Bucket.class).and(unmarked(marks)));
    }

    private static Condition unmarked(List<SdkBytes> marks) {
        List<String> none = new ArrayList<>();
        Map<String, AttributeValue> values = new HashMap<>();
        for (int n = 0; n < marks.size(); n++) {
            none.add("NOT contains(" + MARKS + ", :mark" + n + ")");
            values.put(":mark" + n, AttributeValue.fromB(marks.get(n)));
        }
        return new Condition(Optional.of(String.join(" AND ", none)), values);
    }
}
