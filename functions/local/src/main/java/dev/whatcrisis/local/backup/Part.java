// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backup;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;

/** What a place in a key, or a text that is stored as it is, stands for. */
enum Part {
    WATCH(WatchId::new),
    INCIDENT(IncidentId::new),
    SOURCE(SourceName::new),
    MENTION(MentionId::ofKey),
    QUERY(Query::parse),
    TIME(Part::time),
    DAY(java.time.LocalDate::parse),
    HASH(text -> matches(text, "[A-Za-z0-9_-]{22}")),
    DIGEST(text -> matches(text, "[0-9a-f]{64}")),
    NUMBER(text -> matches(text, "[0-9]{1,9}")),
    RANK(text -> matches(text, "[0-2]")),
    CONTACT(text -> matches(text, "[a-z0-9][a-z0-9-]{0,39}")),
    TEXT(text -> matches(text, "(?s).+")),
    PERHAPS_TEXT(text -> matches(text, "(?s).{0," + Mention.MAX_READ + "}")),
    NOTHING(text -> matches(text, ""));

    private final Consumer<String> reader;

    Part(Consumer<String> reader) {
        this.reader = reader;
    }

    /** @throws BackupException when this text is nothing of the kind */
    void check(String text) {
        try {
            reader.accept(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BackupException(Quoted.of(text) + " is no " + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static void time(String text) {
        Instant at = SortableTime.read(text);
        if (!SortableTime.of(at).equals(text)) {
            throw new IllegalArgumentException("not as it is written");
        }
    }

    private static void matches(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException("not of the form");
        }
    }
}
