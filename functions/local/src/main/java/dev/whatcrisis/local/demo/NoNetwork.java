// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A source that asks nobody, and says that this is a demo. */
record NoNetwork(SourceName name, Duration interval) implements Source {
    /** In the place of every source that there is. */
    static List<Source> all() {
        return Sources.intervals().entrySet().stream()
                .<Source>map(source -> new NoNetwork(source.getKey(), source.getValue()))
                .toList();
    }

    @Override
    public Collected collect(Ask ask) {
        return Collected.failed(
                Cursor.NONE,
                new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.of("failure.demo")),
                Optional.empty());
    }
}
