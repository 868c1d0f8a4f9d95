// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Trains every task from the same folder; the emotion head is told what the one for sentiment says. */
final class AllTasks {

    private final Map<Task, Inputs> inputs = new EnumMap<>(Task.class);

    private AllTasks() {}

    /** @param licences may be missing */
    static AllTasks read(Path data, Path licences) throws IOException, BadRow {
        AllTasks all = new AllTasks();
        for (Task task : Task.values()) {
            all.inputs.put(task, Inputs.read(data, licences, task));
        }
        return all;
    }

    Inputs inputs(Task task) {
        return inputs.getOrDefault(task, Inputs.NONE);
    }

    /** @param orders how many orders of the posts to take the mean of, the first with this seed */
    Map<Task, Trained> train(Set<Part> parts, long seed, int orders) {
        Map<Task, Trained> trained = new EnumMap<>(Task.class);
        Trained sentiment =
                Trained.train(Task.SENTIMENT, inputs(Task.SENTIMENT), parts, LongStream.range(seed, seed + orders));
        trained.put(Task.SENTIMENT, sentiment);
        trained.put(
                Task.HOSTILITY,
                Trained.train(Task.HOSTILITY, inputs(Task.HOSTILITY), parts, LongStream.range(seed, seed + orders)));
        trained.put(
                Task.EMOTION,
                Trained.train(
                        Task.EMOTION,
                        inputs(Task.EMOTION),
                        sentiment.head(),
                        parts,
                        LongStream.range(seed, seed + orders)));
        return trained;
    }
}
