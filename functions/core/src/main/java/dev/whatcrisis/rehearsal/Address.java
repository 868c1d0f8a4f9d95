// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.watch.Contact;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A number or address by which one is told, as it is remembered: enough to see that it changed. */
final class Address {
    private static final int DIGITS = 16;

    private Address() {}

    /** Empty when the contact is not told by these means. */
    static Optional<String> of(Contact contact, Means means) {
        Optional<String> written = switch (means) {
            case SMS -> contact.phone();
            case EMAIL -> contact.email();
            case WEBHOOK -> contact.webhook().map(URI::toString);
        };
        return written.map(Address::fingerprint);
    }

    private static String fingerprint(String written) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
