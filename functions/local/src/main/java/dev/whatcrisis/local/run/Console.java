// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Words;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Prints what would be sent, and what is thought whenever that changes. Nothing leaves this machine. */
final class Console {
    private final PrintWriter out;
    private final Map<WatchId, String> said = new ConcurrentHashMap<>();

    Console(PrintWriter out) {
        this.out = out;
    }

    List<Channel> channels() {
        return Stream.of(Means.values()).map(this::channel).toList();
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

    private Channel channel(Means means) {
        return new Channel() {
            @Override
            public Means means() {
                return means;
            }

            @Override
            public void send(Alert alert, Contact contact, Instant deadline) {
                String head = means.name().toLowerCase(Locale.ROOT) + " to " + contact.id();
                out.println("--- outbox: " + head + " " + alert.message().subject());
                out.println(alert.message().body());
                out.println("---");
            }
        };
    }
}
