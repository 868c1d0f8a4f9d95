// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes that earlier builds wrote, and beside them, by name, every number that they hold. Neither is ever edited: an
 * installation has such bytes, and what this build does not find in them it has forgotten.
 */
class GoldenStateTest {
    private static final Path FOLDER = Path.of("src/test/resources/stored/0");

    @ParameterizedTest
    @ValueSource(strings = {"detector-1", "detector-2"})
    void every_number_of_a_golden_state_is_read_and_written_again(String name) {
        List<String> numbers = text(name + ".txt").lines().toList();
        DetectorState read = DetectorState.fromBytes(
                Base64.getMimeDecoder().decode(text(name + ".base64").trim()));

        assertThat(numbers(read))
                .as("what this build would lose of a stored %s", name)
                .containsAll(numbers);
        assertThat(numbers(DetectorState.fromBytes(read.toBytes()))).containsAll(numbers);
    }

    /** As in the golden files; a number that is added is added here, with a state of its own. */
    static List<String> numbers(DetectorState state) {
        List<String> numbers = new ArrayList<>();
        numbers.add("next " + state.next);
        numbers.add("observed " + state.observed);
        numbers.add("rhythm.posts " + floats(state.rhythm.posts));
        numbers.add("rhythm.levels " + floats(state.rhythm.levels));
        state.sources.states().forEach((name, source) -> {
            String of = "source." + name.value();
            numbers.add(of + ".level " + source.level().posts() + " "
                    + source.level().weight());
            numbers.add(of + ".spread " + spread(source.spread()));
            numbers.add(of + ".seen " + source.seen());
            numbers.add(of + ".recent.posts "
                    + IntStream.of(source.recent().posts)
                            .mapToObj(Integer::toString)
                            .collect(joining(" ")));
            numbers.add(of + ".recent.means " + floats(source.recent().means));
        });
        for (Window window : Window.values()) {
            WindowState known = state.windows.get(window.ordinal());
            String of = "window." + window;
            numbers.add(of + ".spread " + spread(known.spread()));
            numbers.add(of + ".squares " + known.squares() + " " + known.squaresWeight());
            numbers.add(of + ".peaks " + known.peak() + " " + known.peaks() + " " + known.peaksWeight());
        }
        numbers.add("hourly " + spread(state.hourly));
        numbers.add("memory.strongest " + state.memory.strongest());
        numbers.add("streak " + state.streak.buckets() + " " + state.streak.pause() + " " + state.streak.confirmed());
        return numbers;
    }

    private static String spread(Spread spread) {
        return spread.sum() + " " + spread.weight();
    }

    private static String floats(float[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Float.toString(values[i]))
                .collect(joining(" "));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
