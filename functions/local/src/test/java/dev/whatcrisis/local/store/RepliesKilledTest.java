// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.detecting.MonthSteps;
import dev.whatcrisis.looking.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that follows the month after is killed at twenty moments; eighty people are answered as if it had lived. */
class RepliesKilledTest {
    private static final int KILLS = Integer.getInteger("whatcrisis.kills", 20);

    /** So long after a step at most: some kills meet the next step in its middle. */
    private static final int MOST_MICROS = 60_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(16);

    @Test
    @Tag("long")
    void kill_minus_nine_at_twenty_moments_changes_nothing() throws Exception {
        List<String> undisturbed = undisturbed();
        int killed = 0;
        while (killed < KILLS) {
            assertThat(run(random.nextInt(1, 3))).as("killed, not ended").isEqualTo(128 + 9);
            killed++;
        }
        assertThat(run(Integer.MAX_VALUE)).isZero();

        try (MvStores stores = MvStores.open(folder.resolve("store"))) {
            assertThat(new MonthSteps(stores.ports()).ended()).isEqualTo(undisturbed);
        }
    }

    /** Leaves what was read of the posts to the processes: reading eighty posts takes each longer than it lives. */
    private List<String> undisturbed() throws IOException {
        MonthSteps month = new MonthSteps(Ports.inMemory());
        Files.write(
                folder.resolve("read"),
                month.read().stream().map(StoreJson.CURRENT::write).toList());
        for (int step = 0; step < MonthSteps.count(); step++) {
            month.take(step, month.whom(step));
        }
        return month.ended();
    }

    /** Starts it, kills it after so many steps and a little more, and answers how it ended. */
    private int run(int steps) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MonthWriter.class.getName(),
                        folder.resolve("store").toString(),
                        folder.resolve("journal").toString(),
                        folder.resolve("read").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int done = 0;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (++done == steps) {
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(MOST_MICROS));
                    process.toHandle().destroyForcibly();
                }
            }
        }
        return process.waitFor();
    }
}
