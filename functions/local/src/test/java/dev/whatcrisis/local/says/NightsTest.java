// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.says;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.meaning.Meaning;
import dev.whatcrisis.meaning.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nights in six languages by somebody who wrote no other post here and knew neither rules nor reader: 32 in which something
 * dangerous becomes visible, with the post at which a careful person would see it, and 20 that only look like it. Nothing was
 * trained on them; an earlier waking threshold was chosen after a look at the quiet ones. The figures are printed, and held
 * so that they become no worse.
 */
@Tag("long")
class NightsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Posts of one night. */
    private record Night(String name, String brand, int must, List<String> posts) {
        /** Index of the first post that is told as danger to us, or that wakes. */
        Optional<Integer> first(boolean waking) {
            for (int i = 0; i < posts.size(); i++) {
                Meaning meaning = CloseReader.standard().read(posts.get(i), Role.MENTION, Optional.of(brand));
                if (waking ? meaning.wakes() : meaning.danger()) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    @Test
    void dangers_are_told_in_most_nights_and_calm_ones_wake_hardly_anybody() throws IOException {
        List<Night> nights = read("nights.jsonl");
        List<Night> quiet = read("quiet.jsonl");
        long told =
                nights.stream().filter(night -> night.first(false).isPresent()).count();
        long inTime = nights.stream()
                .filter(night ->
                        night.first(false).filter(at -> at <= night.must()).isPresent())
                .count();
        long waking =
                nights.stream().filter(night -> night.first(true).isPresent()).count();
        long needlessTold =
                quiet.stream().filter(night -> night.first(false).isPresent()).count();
        long needlessWaking =
                quiet.stream().filter(night -> night.first(true).isPresent()).count();
        nights.stream()
                .filter(night -> night.first(false).isEmpty())
                .forEach(night -> System.out.println("not seen: " + night.name()));
        System.out.printf(
                "nights of danger: %d of %d told, %d by the post at which it must be, %d waking; quiet nights: %d of"
                        + " %d told, %d waking%n",
                told, nights.size(), inTime, waking, needlessTold, quiet.size(), needlessWaking);
        assertThat(told).as("nights of danger told").isGreaterThanOrEqualTo(32);
        assertThat(inTime).as("told in time").isGreaterThanOrEqualTo(27);
        assertThat(waking).as("nights of danger that wake").isGreaterThanOrEqualTo(18);
        assertThat(needlessTold).as("quiet nights told").isLessThanOrEqualTo(10);
        assertThat(needlessWaking).as("quiet nights that wake").isLessThanOrEqualTo(1);
    }

    private static List<Night> read(String name) throws IOException {
        InputStream resource = Objects.requireNonNull(NightsTest.class.getResourceAsStream(name));
        List<Night> nights = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode night = JSON.readTree(line);
                List<String> posts = new ArrayList<>();
                night.get("posts").forEach(post -> posts.add(post.get("text").asText()));
                nights.add(new Night(
                        night.get("night").asText(),
                        night.get("brand").asText(),
                        night.get("must").asInt(Integer.MAX_VALUE),
                        posts));
            }
        }
        return nights;
    }
}
