// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void sees_keys_where_they_are_said() {
        Usage usage = java("""
                Fact.of("some.key").with("n", 3);
                words.say("other.key");
                words.say(calm ? "if.calm" : "if.not");
                """);

        assertThat(usage.keys).containsOnlyKeys("some.key", "other.key");
        assertThat(List.of("some.key", "some.key.one", "some.key.other", "some.key.2", "if.calm", "if.not"))
                .allMatch(usage::mentions);
        assertThat(usage.mentions("some")).isFalse();
    }

    @Test
    void sees_groups_and_what_is_said_of_their_codes() {
        Map<String, Set<String>> codes = Map.of("tide", Set.of("LOW", "HIGH"), "wind", Set.of("CALM"));
        Usage usage = java("""
                Fact.code("tide", tide(harbour, at)).with("n", 3);
                Fact.code("wind", wind, "advice");
                """);

        assertThat(usage.groups).isEqualTo(Map.of("tide", Set.of(""), "wind", Set.of("advice")));
        assertThat(usage.says("tide.LOW", codes)).isTrue();
        assertThat(usage.says("tide.LOW.other", codes)).isTrue();
        assertThat(usage.says("tide.MIDDLE", codes)).isFalse();
        assertThat(usage.says("tide.LOW.advice", codes)).isFalse();
        assertThat(usage.says("wind.CALM.advice", codes)).isTrue();
        assertThat(usage.says("wind.CALM.advice.1", codes)).isTrue();
        assertThat(usage.says("wind.CALM", codes)).isFalse();
    }

    @Test
    void sees_groups_in_placeholders() {
        Usage usage = new Usage(List.of(), Map.of("x", "{tide,tide} and {n,boats} at {at,time}"));

        assertThat(usage.groups).containsOnlyKeys("tide", "boats", "time");
    }

    @Test
    void sees_what_the_page_says() {
        Usage usage = new Usage(List.of(new Source(Path.of("some.js"), """
                        t('page.title', { at: clock(x) });
                        counted('page.posts', n) + named('tide', harbour.tide, { n });
                        """)), Map.of());

        assertThat(usage.keys).containsOnlyKeys("page.title", "page.posts");
        assertThat(usage.groups).isEqualTo(Map.of("tide", Set.of("")));
    }

    private static Usage java(String code) {
        return new Usage(List.of(new Source(Path.of("Some.java"), code)), Map.of());
    }
}
