// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruMapTest {
    private final LruMap<String, Integer> recent = new LruMap<>(2);

    @Test
    void what_was_asked_for_longest_ago_is_forgotten_first() {
        recent.put("one", 1);
        recent.put("two", 2);
        assertThat(recent.find("one")).contains(1);

        recent.put("three", 3);

        assertThat(recent.find("two")).isEmpty();
        assertThat(recent.find("one")).contains(1);
        assertThat(recent.find("three")).contains(3);
    }

    @Test
    void a_value_is_made_once() {
        assertThat(recent.findOrMake("one", String::length)).isEqualTo(3);
        assertThat(recent.findOrMake("one", key -> 0)).isEqualTo(3);
    }

    @Test
    void what_is_removed_or_cleared_is_not_found() {
        recent.put("one", 1);
        recent.put("two", 2);

        recent.remove("one");
        assertThat(recent.find("one")).isEmpty();

        recent.clear();
        assertThat(recent.find("two")).isEmpty();
    }
}
