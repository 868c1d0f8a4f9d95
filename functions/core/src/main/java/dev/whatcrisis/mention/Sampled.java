// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * Posts that were read of a stretch of time of which the source says how many it has. Each stands for its share of them, so
 * that all are counted though not all are read; nobody reads the others later.
 */
public final class Sampled {
    /** No count is believed beyond this. */
    static final int MOST = 1_000_000;

    private Sampled() {}

    /**
     * The same posts, which together stand for all.
     *
     * @param read in the order in which the source gave them
     * @param total by the source's own count; where it is not more than were read each stands for itself
     */
    public static List<Mention> of(List<Mention> read, long total) {
        List<Mention> sampled = new ArrayList<>();
        long posts = Math.max(Math.min(total, MOST), read.size());
        long counted = 0;
        for (int i = 0; i < read.size(); i++) {
            long upTo = posts * (i + 1) / read.size();
            sampled.add(read.get(i).standingFor(Math.toIntExact(upTo - counted)));
            counted = upTo;
        }
        return List.copyOf(sampled);
    }
}
