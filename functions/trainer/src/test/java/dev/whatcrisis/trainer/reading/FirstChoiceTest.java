// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.FirstReader;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstChoiceTest {
    private static final List<String> THINGS = List.of("soup", "jam", "bread", "fish", "cake", "tea", "rice", "milk");

    private static Post post(String writer, Role role, Label label, String text) {
        return new Post(writer, "en", role, label, Map.of(), text, false);
    }

    private static List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (String thing : THINGS) {
            for (String writer : List.of("one", "two", "three")) {
                posts.add(post(writer, Role.MENTION, Label.SAFETY, writer + " says the " + thing + " poisoned us"));
                posts.add(post(writer, Role.MENTION, Label.PRAISE, writer + " says the " + thing + " delighted us"));
                posts.add(post(writer, Role.OWN, Label.OWN_CREDENTIAL, "the " + thing + " password is " + writer));
                posts.add(post(writer, Role.OWN, Label.OWN_ORDINARY, "the " + thing + " shop opens for " + writer));
            }
        }
        return posts;
    }

    @Test
    void what_alarms_passes_and_what_does_not_is_stopped() {
        FirstReader reader = FirstChoice.reader(posts(), List.of());
        assertThat(reader.fears("the pie poisoned us", Role.MENTION)).isTrue();
        assertThat(reader.fears("the pie delighted us", Role.MENTION)).isFalse();
        assertThat(reader.fears("the pie password is one", Role.OWN)).isTrue();
        assertThat(reader.fears("the pie shop opens for one", Role.OWN)).isFalse();
    }

    @Test
    void the_same_posts_give_the_same_reader() {
        String text = "the milk poisoned one of us";
        assertThat(FirstChoice.reader(posts(), List.of()).fear(text, Role.MENTION))
                .isEqualTo(FirstChoice.reader(posts(), List.of()).fear(text, Role.MENTION));
    }
}
