// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.local.store.OwnerOnly;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The mail server that was named last, beside the store, so that a start without the flags still has it; no password. */
record KeptSmtp(Path folder) {
    static final String NAME = "smtp.properties";

    /** @throws IOException when it cannot be read, in words for a person */
    Optional<Smtp> read() throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
            return Optional.of(Smtp.parse(
                    kept.getProperty("server", ""),
                    Optional.ofNullable(kept.getProperty("user")),
                    Optional.ofNullable(kept.getProperty("from")),
                    Optional.ofNullable(kept.getProperty("password-file")).map(Path::of)));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage() + "; name the mail server again, or delete the file", e);
        }
    }

    void keep(Smtp smtp) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            Files.createFile(file, OwnerOnly.file(file));
        }
        Properties kept = new Properties();
        kept.setProperty("server", smtp.host() + ":" + smtp.port());
        smtp.user().ifPresent(user -> kept.setProperty("user", user));
        kept.setProperty("from", smtp.from());
        smtp.passwordFile()
                .ifPresent(path ->
                        kept.setProperty("password-file", path.toAbsolutePath().toString()));
        StringWriter text = new StringWriter();
        kept.store(text, "Named on this machine with --smtp.");
        Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
    }

    void forget() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }
}
