// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A mail server that takes mail to be sent. Port 465 is encrypted from the start; on any other the server must offer STARTTLS,
 * unless it is on this machine.
 *
 * @param user who logs in; nobody does when empty
 * @param from whom the mail is from
 * @param passwordFile where the password is; in the environment when empty
 */
record Smtp(String host, int port, Optional<String> user, String from, Optional<Path> passwordFile) {
    static final int SUBMISSION = 587;
    private static final int IMPLICIT_TLS = 465;

    boolean encryptedFromTheStart() {
        return port == IMPLICIT_TLS;
    }

    /**
     * Reads {@code mail.example.org} or {@code mail.example.org:465}.
     *
     * @throws IllegalArgumentException in words for a person
     */
    static Smtp parse(String server, Optional<String> user, Optional<String> from, Optional<Path> passwordFile) {
        int colon = server.lastIndexOf(':');
        String host = colon < 0 ? server : server.substring(0, colon);
        if (!host.matches("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+]")) {
            throw new IllegalArgumentException("--smtp needs HOST or HOST:PORT, for example mail.example.org:587");
        }
        String sender = from.or(() -> user.filter(name -> name.contains("@")))
                .orElseThrow(
                        () -> new IllegalArgumentException("--smtp needs --smtp-from ADDRESS: whom the mail is from"));
        if (!sender.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new IllegalArgumentException("--smtp-from needs an e-mail address");
        }
        return new Smtp(host, colon < 0 ? SUBMISSION : port(server.substring(colon + 1)), user, sender, passwordFile);
    }

    private static int port(String written) {
        if (!written.matches("[0-9]{1,5}") || Integer.parseInt(written) > 65_535) {
            throw new IllegalArgumentException("--smtp needs a port between 1 and 65535 behind the colon");
        }
        return Integer.parseInt(written);
    }
}
