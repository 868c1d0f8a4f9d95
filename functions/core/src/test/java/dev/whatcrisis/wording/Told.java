// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message as somebody got it, and what was stored when it was written.
 *
 * @param incident empty where it was about the watch itself
 */
public record Told(
        Message message, Means means, Reason reason, Contact contact, Instant at, Optional<Incident> incident) {

    Words words() {
        return Words.of(contact.language(), contact.zone(), at);
    }

    /** Subject and body, as one reads them. */
    String all() {
        return message.subject() + "\n" + message.body();
    }

    /** Its lines without what others wrote and what is left to fill in. */
    List<String> own() {
        return Stream.concat(Stream.of(message.subject()), message.body().lines())
                .filter(line -> !line.startsWith("- \"") && !line.startsWith("24 h"))
                .map(line -> line.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("\\S+/a/\\S+|https?://\\S+", ""))
                .toList();
    }

    boolean says(Fact fact) {
        return all().contains(words().say(fact)) || all().contains(Gsm7.fold(words().say(fact)));
    }

    boolean says(String key) {
        return says(Fact.of(key));
    }

    Told with(Message other) {
        return new Told(other, means, reason, contact, at, incident);
    }

    /** The lines of the mail's section with this heading, without the heading. */
    List<String> section(String heading) {
        List<String> lines = message.body().lines().toList();
        int start = lines.indexOf(words().say(heading));
        return start < 0
                ? List.of()
                : lines.subList(start + 1, lines.size()).stream()
                        .takeWhile(line -> !line.isBlank())
                        .toList();
    }
}
