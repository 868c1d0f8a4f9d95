// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.FirstWatch;
import dev.whatcrisis.watch.Watch;
import java.util.Optional;

/** Somebody to tell when nobody was named, so that the outbox shows what would be sent; number and address are for examples. */
public final class ExampleContact {
    static final String ID = "you";
    private static final String NAME = "You";
    private static final Optional<String> PHONE = Optional.of("+12025550100");
    private static final Optional<String> EMAIL = Optional.of("you@example.com");

    private ExampleContact() {}

    public static Contact of(Watch watch) {
        return FirstWatch.contact(watch, ID, NAME, PHONE, EMAIL);
    }

    /** Nobody is there: nothing is ever sent to it. */
    static boolean hasMail(Contact contact) {
        return contact.email().equals(EMAIL);
    }

    /** The contact without the number and address that came with the program. */
    static Contact without(Contact contact) {
        return contact.by(
                contact.phone().filter(phone -> !PHONE.equals(Optional.of(phone))),
                contact.email().filter(email -> !EMAIL.equals(Optional.of(email))),
                contact.webhook());
    }
}
