// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.words.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An alert and the contact whose webhook gets it. */
record Letter(Alert alert, Contact contact) {
    /** The wording of a webhook ends with the personal link; what looks like one before that was written by a stranger. */
    private static final Pattern LINK = Pattern.compile("(https?://\\S+/a/[0-9A-Za-z]{11})\\s*$");

    private static final Set<Reason> NOW = EnumSet.of(Reason.LEVEL_UP, Reason.NEW_FLAG, Reason.ESCALATION);

    String subject() {
        return alert.message().subject();
    }

    String body() {
        return alert.message().body();
    }

    String text() {
        return subject() + "\n" + body();
    }

    Optional<String> link() {
        Matcher found = LINK.matcher(body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Whether it asks for somebody to say "I have it". */
    boolean asksForSomebody() {
        return alert.message().offers().contains(Act.ACKNOWLEDGE);
    }

    /** Whether it is worth waking for and is said now: it follows a text that rings, or comes by day. */
    boolean urgent() {
        return alert.said().urgent() && NOW.contains(alert.reason()) && !contact.pausedAt(alert.dueAt());
    }

    /** Whether it asks for no more than to say that it arrived. */
    boolean rehearses() {
        return alert.reason() == Reason.REHEARSAL;
    }

    String arrived() {
        return words().say("rehearsal.arrived");
    }

    String iHaveIt() {
        return words().say("tap.acknowledge");
    }

    String open() {
        return words().say("tap.all");
    }

    private Words words() {
        return Words.of(contact.language());
    }
}
