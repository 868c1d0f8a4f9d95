// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Quarantined;
import dev.whatcrisis.mention.SourceFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What one recorded or fetched answer says, without asking anything further. */
public sealed interface PageReading {
    /**
     * A page of items.
     *
     * @param items on the page: the mentions, the quarantined, and those that are no posts of somebody (boosts, likes)
     * @param first the source's own id of the first item, where it has one
     * @param last the source's own id of the last item
     * @param next the values with which the source pages on
     * @param total how many items the source says it has of what was asked for, on all pages; empty where it does not say
     */
    record Page(
            List<Mention> mentions,
            List<Quarantined> quarantined,
            int items,
            Optional<String> first,
            Optional<String> last,
            Map<String, String> next,
            OptionalLong total)
            implements PageReading {
        public Page {
            mentions = List.copyOf(mentions);
            quarantined = List.copyOf(quarantined);
            next = Map.copyOf(next);
        }

        /** One of a source that does not say how many items it has. */
        public Page(
                List<Mention> mentions,
                List<Quarantined> quarantined,
                int items,
                Optional<String> first,
                Optional<String> last,
                Map<String, String> next) {
            this(mentions, quarantined, items, first, last, next, OptionalLong.empty());
        }

        public Page withNext(Map<String, String> values) {
            return new Page(mentions, quarantined, items, first, last, values, total);
        }

        public Page of(OptionalLong all) {
            return new Page(mentions, quarantined, items, first, last, next, all);
        }
    }

    /**
     * No page, and why.
     *
     * @param retryAt when the source may be asked again, where it said so
     */
    record Refusal(SourceFailure failure, Optional<Instant> retryAt) implements PageReading {}
}
