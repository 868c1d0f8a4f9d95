// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A kettle maker that shares its name with an orchestra. */
public final class Taught {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final Watch ACME =
            Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(Query.parse("forum:acme")), NOW);

    private static final String[] CONCERTS = {
        "the acme orchestra plays a symphony tonight",
        "a violin solo by the acme orchestra",
        "conductor of acme orchestra retires after the concert",
        "tickets for the acme symphony concert"
    };
    private static final String[] KETTLES = {
        "my acme kettle leaks again",
        "the lid of this acme kettle cracked",
        "acme support never answers about the kettle",
        "bought an acme kettle with a broken switch"
    };

    private Taught() {}

    public static Mention post(String id, String text) {
        return Mention.of(new MentionId(new SourceName("forum"), id), NOW, NOW, text);
    }

    public static Mention concert(int number) {
        return post("concert-" + number, CONCERTS[number % CONCERTS.length] + ", number " + number);
    }

    public static Mention kettle(int number) {
        return post("kettle-" + number, KETTLES[number % KETTLES.length] + ", number " + number);
    }

    /** So many concerts marked "not us", and as many kettles marked "right". */
    public static Learned orchestra(int each) {
        Learned learned = Learned.nothing(ACME.id());
        for (int i = 0; i < each; i++) {
            learned = learned.taught(ACME, concert(i), Feedback.NOT_US);
            learned = learned.taught(ACME, kettle(i), Feedback.RIGHT);
        }
        return learned;
    }
}
