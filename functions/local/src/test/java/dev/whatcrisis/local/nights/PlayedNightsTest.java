// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A hundred and twenty nights and days by four writers who knew the playbook's judgement and nothing of this code, in six
 * languages, played through {@code replay}. Of {@code a} and {@code b} mistakes were looked at; {@code c} helped to choose between
 * two sets of heads; {@code d} spoke against another set and chose nothing else. The figures are printed; they are not good yet,
 * and held so that they become no worse.
 */
class PlayedNightsTest {
    @TempDir
    Path folder;

    /** A hijack in our own posts; a competitor's scandal and a joke at our cost. */
    @Test
    void a_hijack_wakes_and_anothers_scandal_and_a_joke_do_not() throws IOException {
        NightFigures figures = NightFigures.of(
                named("buecherei-verlost-muenzen", "nicht-unsere-molkerei", "il-grissino-storto"), folder);
        assertThat(figures.missed()).as("missed").isZero();
        assertThat(figures.needless()).as("woken for nothing").isZero();
        assertThat(figures.early()).as("ended too early").isZero();
    }

    @Test
    @Tag("long")
    void sixty_nights_are_judged_no_worse_than_before() throws IOException {
        NightFigures figures = NightFigures.of(
                Stream.concat(Night.read("a.jsonl").stream(), Night.read("b.jsonl").stream())
                        .toList(),
                folder);
        System.out.println(figures);
        assertThat(figures.missed()).as("must-wakes missed, of 29").isLessThanOrEqualTo(10);
        assertThat(figures.needless()).as("woken for nothing, of 24").isLessThanOrEqualTo(2);
        assertThat(figures.early()).as("ended too early").isZero();
        assertThat(figures.rules()).as("rule right").isGreaterThanOrEqualTo(30);
    }

    /** Thirty nights each of three further writers, whom nobody had read when their bounds were counted. */
    @ParameterizedTest
    @CsvSource({"c.jsonl, 4, 1, 0", "d.jsonl, 1, 3, 1", "e.jsonl, 4, 2, 0"})
    @Tag("long")
    void nights_of_others_are_judged_as_when_they_came(String file, int missed, int needless, int early)
            throws IOException {
        NightFigures figures = NightFigures.of(Night.read(file), folder);
        System.out.println(figures);
        assertThat(figures.missed()).as("must-wakes missed").isLessThanOrEqualTo(missed);
        assertThat(figures.needless()).as("woken for nothing").isLessThanOrEqualTo(needless);
        assertThat(figures.early()).as("ended too early").isLessThanOrEqualTo(early);
    }

    private static Stream<Night> all() throws IOException {
        List<Night> all = new ArrayList<>();
        for (String file : List.of("a.jsonl", "b.jsonl", "c.jsonl")) {
            all.addAll(Night.read(file));
        }
        return all.stream();
    }

    private static List<Night> named(String... names) throws IOException {
        return all().filter(night -> List.of(names).contains(night.name())).toList();
    }
}
