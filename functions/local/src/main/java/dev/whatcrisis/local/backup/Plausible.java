// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a document though it can be read: nothing in it may be missing, and its numbers must be possible. */
final class Plausible {
    /** More posts in five minutes than any network has. */
    private static final long MOST_POSTS = 10_000_000;

    private Plausible() {}

    /** @throws BackupException when something is, with its field */
    static void check(Record document) {
        complete("", document);
        switch (document) {
            case Bucket bucket -> bucket(bucket);
            case Mention mention -> mention.standsFor().ifPresent(posts -> between("standsFor", posts, 1, MOST_POSTS));
            case FollowerCount count -> between("followers", count.followers(), 0, Long.MAX_VALUE);
            case SourceState state -> {
                between("failures", state.failures(), 0, Integer.MAX_VALUE);
                between("version", state.version(), 0, Long.MAX_VALUE);
            }
            case Incident incident -> {
                between("posts", incident.size().posts(), 0, Integer.MAX_VALUE);
                between("lastHour", incident.size().lastHour(), 0, Integer.MAX_VALUE);
                between("version", incident.version(), 0, Long.MAX_VALUE);
            }
            default -> {}
        }
    }

    private static void bucket(Bucket bucket) {
        between("total", bucket.total(), 0, MOST_POSTS);
        between("critical", bucket.critical(), 0, bucket.total());
        between("unread", bucket.unread(), 0, bucket.total());
        if (!(bucket.sumNegative() >= 0 && bucket.sumNegative() <= bucket.total() + 1.0)) {
            throw new BackupException(
                    "sumNegative must be from 0 to " + bucket.total() + ", not " + bucket.sumNegative());
        }
        if (!Bucket.startOf(bucket.start()).equals(bucket.start())) {
            throw new BackupException("start must be a multiple of five minutes, not " + bucket.start());
        }
    }

    private static void between(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new BackupException(field + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    private static void complete(String field, @Nullable Object value) {
        switch (value) {
            case null -> throw new BackupException(field + " is missing");
            case Double number
            when !Double.isFinite(number) -> throw new BackupException(field + " must be a number, not " + number);
            case Optional<?> optional -> optional.ifPresent(inner -> complete(field, inner));
            case Collection<?> all -> all.forEach(inner -> complete(field, inner));
            case Map<?, ?> map -> map.forEach((key, inner) -> complete(field + "." + key, inner));
            case Record inner -> {
                for (RecordComponent component : inner.getClass().getRecordComponents()) {
                    complete(
                            field.isEmpty() ? component.getName() : field + "." + component.getName(),
                            read(inner, component));
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(Record owner, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
