// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.lambda.dynamo.Consumed;
import dev.whatcrisis.lambda.log.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in the log what a run consumed of DynamoDB, by operation. */
final class Costs {
    private Costs() {}

    /** Capacity units since the last run, as DynamoDB gave them; nothing when nothing was asked. */
    static void report(Consumed consumed) {
        List<Object> facts = new ArrayList<>();
        for (Map.Entry<String, Consumed.Units> operation : consumed.take().entrySet()) {
            facts.add(operation.getKey());
            facts.add(operation.getValue().units());
        }
        if (!facts.isEmpty()) {
            Events.happened("consumed", facts.toArray());
        }
    }
}
