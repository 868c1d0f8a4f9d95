// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes without pause is killed again and again; what it said it had written is there, whole. As often as
 * {@code -Dwhatcrisis.kills} says.
 */
class KillNineTest {
    private static final int ROUNDS = Integer.getInteger("whatcrisis.kills", 10);

    @TempDir
    private Path folder;

    private final Random random = new Random(9);

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void kill_minus_nine_at_any_moment_loses_nothing_and_splits_nothing() throws Exception {
        int finished = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String name = "r" + round;
            List<String> said = killAtRandom(name);
            finished += said.size();
            try (MvStores stores = MvStores.open(folder)) {
                assertThat(stores.recovered()).isEmpty();
                Reopened reopened = Reopened.of(stores.ports());
                said.forEach(line -> assertStored(reopened, name, line));
                reopened.assertNothingIsHalfWritten();
            }
        }
        assertThat(finished).as("writes that were finished before a kill").isGreaterThan(ROUNDS * 20);
    }

    /** Starts a writer, kills it after a random number of writes and a little more, and returns what it finished. */
    private List<String> killAtRandom(String name) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-ea",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RestlessWriter.class.getName(),
                        folder.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int enough = random.nextInt(1, 100);
        List<String> said = new ArrayList<>();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith(";")) {
                    said.add(line.substring(0, line.length() - 1));
                }
                if (said.size() == enough) {
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(4_000));
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(said).as("lines of writer " + name).hasSizeGreaterThanOrEqualTo(enough);
        assertThat(writer.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
        return said;
    }

    private static void assertStored(Reopened reopened, String name, String line) {
        String[] words = line.split(" ");
        String what = words[1];
        switch (words[0]) {
            case "open" -> assertThat(what).isEqualTo(name);
            case "mentions" -> assertThat(reopened.mentions()).containsAll(batch(name, what));
            case "incident" -> assertThat(reopened.version(what)).isGreaterThanOrEqualTo(Long.parseLong(words[2]));
            case "counted" -> assertThat(reopened.counted(what)).containsAll(batch(name, words[2]));
            case "timeline" -> assertThat(reopened.timelineKeys(what)).contains(words[2]);
            case "due" -> assertThat(reopened.alerts()).containsKey(what);
            case "claimed" -> assertThat(reopened.progress(what)).isNotInstanceOf(Alert.Progress.Due.class);
            case "sent" -> assertThat(reopened.progress(what)).isInstanceOf(Alert.Progress.Sent.class);
            default -> throw new AssertionError("what is \"" + line + "\"?");
        }
    }

    private static List<MentionId> batch(String name, String turn) {
        return RestlessWriter.batch(name, Integer.parseInt(turn)).stream()
                .map(Mention::id)
                .toList();
    }
}
