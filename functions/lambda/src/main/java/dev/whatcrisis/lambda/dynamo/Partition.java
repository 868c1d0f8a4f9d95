// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.watch.WatchId;

/** Names of partitions that several stores share. */
final class Partition {
    private Partition() {}

    /** Everything of a watch that is small: states, leases, pointers to incidents and alerts. */
    static String watch(WatchId watch) {
        return "watch " + watch;
    }

    /** Everything of one incident. */
    static String incident(String id) {
        return "incident " + id;
    }
}
