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

    /**
     * What versions 1 and 2 kept of each window, of what was alerted and of a burst that went on: none of it is used any
     * more, and what took its place is made from the counts that are kept, as {@link DetectorState#withoutPast} asks.
     */
    private static final List<String> MADE_AGAIN = List.of("window.", "memory.", "streak ");

    @ParameterizedTest
    @ValueSource(strings = {"detector-1", "detector-2"})
    void what_an_earlier_build_did_not_keep_is_asked_for(String name) {
        DetectorState read = DetectorState.fromBytes(
                Base64.getMimeDecoder().decode(text(name + ".base64").trim()));
        assertThat(read.withoutPast()).isTrue();
        assertThat(DetectorState.fromBytes(read.toBytes()).withoutPast()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"detector-1", "detector-2", "detector-3"})
    void every_number_of_a_golden_state_is_read_and_written_again(String name) {
        List<String> numbers = text(name + ".txt")
                .lines()
                .filter(line -> name.equals("detector-3") || MADE_AGAIN.stream().noneMatch(line::startsWith))
                .toList();
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
        numbers.add("past.seen " + state.past.seen());
        for (Window window : Window.values()) {
            DailyPeaks peaks = state.past.windows().get(window.ordinal());
            numbers.add("past." + window + " " + floats(peaks.days) + " " + peaks.today);
        }
        numbers.add("hourly " + spread(state.hourly));
        numbers.add("episode " + state.episode.buckets() + " " + state.episode.pause() + " " + state.episode.days()
                + " " + state.episode.top());
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
