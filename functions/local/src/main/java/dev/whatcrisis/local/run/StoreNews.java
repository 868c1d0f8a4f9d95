// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.detecting.SpeakUp;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Tells people once that the store needs somebody, through the first watch that is looked at. */
final class StoreNews {
    private final WatchStore watches;
    private final Supplier<Keeping> keeping;
    private final SpeakUp speakUp;
    private final InstantSource clock;
    private final PrintWriter out;
    private Keeping said = Keeping.WELL;

    StoreNews(WatchStore watches, Supplier<Keeping> keeping, SpeakUp speakUp, InstantSource clock, PrintWriter out) {
        this.watches = watches;
        this.keeping = keeping;
        this.speakUp = speakUp;
        this.clock = clock;
        this.out = out;
    }

    /** After a look at this watch; what is recorded now is sent by the next. */
    void after(Watch watch) {
        Keeping now = keeping.get();
        print(now);
        boolean first = watches.all().stream()
                .filter(other -> !other.paused())
                .findFirst()
                .filter(other -> other.id().equals(watch.id()))
                .isPresent();
        if (first) {
            speakUp.tellOfStore(watch, now, clock.instant());
        }
    }

    private void print(Keeping now) {
        if (now.equals(said)) {
            return;
        }
        now.unwritableSince()
                .ifPresentOrElse(
                        since -> out.println("The store cannot be written since " + since + ": is the disk full?"
                                + " What comes is held in memory."),
                        () -> said.unwritableSince()
                                .ifPresent(since -> out.println("The store can be written again; nothing was lost.")));
        now.recovered()
                .filter(copy -> !said.recovered().equals(now.recovered()))
                .ifPresent(copy -> out.println(
                        "The store was damaged: since " + copy.at() + " this is its copy of " + copy.copyOf() + "."));
        said = now;
    }
}
