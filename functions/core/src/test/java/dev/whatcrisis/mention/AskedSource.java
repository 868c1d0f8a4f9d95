// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

/** A source with no posts that counts how often it was asked. It throws for the query "throws" and never answers "hangs". */
public final class AskedSource implements Source {
    private final SourceName name;
    private final Semaphore asked = new Semaphore(0);

    public AskedSource(String name) {
        this.name = new SourceName(name);
    }

    /** A permit for each time it was asked. */
    public Semaphore asked() {
        return asked;
    }

    @Override
    public SourceName name() {
        return name;
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Collected collect(Ask ask) {
        asked.release();
        switch (ask.query().text()) {
            case "throws" -> throw new IllegalArgumentException("an odd answer");
            case "hangs" -> hang();
            default -> {}
        }
        return new Collected(
                List.of(),
                List.of(),
                List.of(),
                Cursor.NONE,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static void hang() {
        try {
            new Semaphore(0).acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
