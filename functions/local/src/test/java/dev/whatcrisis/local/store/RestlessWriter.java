// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.words.Fact;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes for as long as it lives. Says on standard output, a line each, what it has finished writing: {@code kind name;}.
 * A line without its semicolon was not finished.
 */
final class RestlessWriter {
    /** Mentions in a batch; half of them were in the batch before. */
    static final int BATCH = 8;

    private static final int TURNS_PER_INCIDENT = 40;
    private static final int TURNS_PER_SWEEP = 15;

    private final MvStores stores;
    private final String name;

    private RestlessWriter(MvStores stores, String name) {
        this.stores = stores;
        this.name = name;
    }

    /** Arguments: the store's folder, and a name that no writer before had. */
    public static void main(String[] args) {
        RestlessWriter writer = new RestlessWriter(MvStores.open(Path.of(args[0])), args[1]);
        say("open", args[1]);
        for (int turn = 0; ; turn++) {
            writer.turn(turn);
        }
    }

    /** The mentions of a turn. */
    static List<Mention> batch(String name, int turn) {
        int first = turn * BATCH / 2;
        return IntStream.range(first, first + BATCH)
                .mapToObj(i -> mention(name + "-" + i, i))
                .toList();
    }

    /** Few authors, so that a bucket keeps all of them and equals its sum whatever the order. */
    private static Mention mention(String id, int number) {
        Mention mention = SampleMentions.mention(id, POSTED.plusSeconds(number), RECEIVED.plusSeconds(86_400));
        return SampleMentions.critical(mention, "author-" + number % 50);
    }

    private void turn(int turn) {
        List<Mention> batch = batch(name, turn);
        stores.ports().mentions().add(SampleIncidents.ACME, batch);
        say("mentions", String.valueOf(turn));
        incident(name + "-" + turn / TURNS_PER_INCIDENT, turn, batch);
        alert(name + "-" + turn);
        if (turn % TURNS_PER_SWEEP == 0) {
            stores.sweep(RECEIVED);
        }
    }

    private void incident(String id, int turn, List<Mention> batch) {
        Incident fresh = SampleIncidents.incident(id);
        Incident saved = stores.ports()
                .incidents()
                .save(stores.ports().incidents().find(fresh.id()).orElse(fresh))
                .orElseThrow();
        say("incident", id + " " + saved.version());
        stores.ports().incidents().addMentions(fresh.id(), batch);
        say("counted", id + " " + turn);
        TimelineEntry entry = new TimelineEntry(
                RECEIVED, "watch", TimelineEntry.Kind.NOTE, Fact.plain("turn " + turn), "turn-" + turn);
        stores.ports().incidents().append(fresh.id(), entry);
        say("timeline", id + " turn-" + turn);
    }

    private void alert(String id) {
        Alert alert = SampleAlerts.alert(SampleAlerts.ACME, id, "acme-1", "ana", true, RECEIVED);
        stores.ports().alerts().due(alert);
        say("due", id);
        stores.ports().alerts().claim(alert.id(), name, RECEIVED, RECEIVED.plusSeconds(60));
        say("claimed", id);
        stores.ports().alerts().sent(alert.id(), RECEIVED.plusSeconds(1));
        say("sent", id);
    }

    private static void say(String kind, String what) {
        System.out.println(kind + " " + what + ";");
        if (System.out.checkError()) {
            throw new IllegalStateException("nobody listens any more");
        }
    }
}
