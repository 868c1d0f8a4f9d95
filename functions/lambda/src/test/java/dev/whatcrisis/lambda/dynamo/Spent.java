// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Units by what was asked of which kind of item, such as {@code get watch state}. For many threads. */
public final class Spent {
    private final Map<String, Of> by = new TreeMap<>();

    /** Capacity units for one kind of question. */
    public record Of(int times, double units) {
        private Of plus(Of more) {
            return new Of(times + more.times, units + more.units);
        }
    }

    synchronized void add(String what, double units) {
        by.merge(what, new Of(1, units), Of::plus);
    }

    /** Adds what another one has, each as that of this asker. */
    public synchronized void add(String who, Spent more) {
        more.by.forEach((what, of) -> by.merge(who + " " + what, of, Of::plus));
    }

    synchronized Spent take() {
        Spent taken = new Spent();
        taken.by.putAll(by);
        by.clear();
        return taken;
    }

    public synchronized double units() {
        return by.values().stream().mapToDouble(Of::units).sum();
    }

    public synchronized Map<String, Of> by() {
        return new TreeMap<>(by);
    }

    static String place(Map<String, AttributeValue> item) {
        return place(item.get("pk").s(), item.get("sk").s());
    }

    /** Keys say what they are in their first words; those of hashes and names are left out. */
    static String place(String partition, String place) {
        String kind = partition.split(" ", 2)[0];
        boolean named =
                kind.equals("watch") || kind.equals("incident") || kind.equals("alert") || kind.equals("roster");
        return named
                ? kind + " "
                        + place.replaceAll(" [0-9a-z:/#.-]*[0-9:/#].*| .*(?=[0-9]{4}-).*", "")
                                .trim()
                : kind;
    }
}
