// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Words;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Prints what is thought whenever that changes. */
final class Console {
    private final PrintWriter out;
    private final Map<WatchId, String> said = new ConcurrentHashMap<>();

    Console(PrintWriter out) {
        this.out = out;
    }

    void seen(Watch watch, DetectCrises.Detected detected) {
        Conclusion now = detected.now();
        Words words = Words.of(watch.language(), watch.zone(), now.at());
        String says = words.say(now.sentence());
        if (!says.equals(said.put(watch.id(), says))) {
            out.println(now.at() + "  " + watch.brand() + ": " + says);
            words.say(now.why()).stream().limit(3).forEach(why -> out.println("    " + why));
        }
    }
}
