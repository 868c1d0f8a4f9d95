// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The password for the mail server: read when it is needed, from the environment or from a file that nobody else can read,
 * and never shown.
 */
record SmtpPassword(Optional<Path> file, Map<String, String> environment) {
    static final String VARIABLE = "WHATCRISIS_SMTP_PASSWORD";

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** @throws IllegalArgumentException when there is none, or others can read it; the words do not repeat it */
    String read() {
        String password = file.map(SmtpPassword::read)
                .or(() -> Optional.ofNullable(environment.get(VARIABLE)))
                .orElse("");
        if (password.isEmpty()) {
            throw new IllegalArgumentException("--smtp-user needs a password: put it into the environment as "
                    + VARIABLE + ", or into a file that only you can read and name that with --smtp-password-file");
        }
        return password;
    }

    private static String read(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalArgumentException(
                        "--smtp-password-file " + file + ": others can read it; run chmod 600 " + file);
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("--smtp-password-file " + file + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "SmtpPassword[" + file.map(Path::toString).orElse(VARIABLE) + "]";
    }
}
