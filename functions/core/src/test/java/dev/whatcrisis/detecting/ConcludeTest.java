// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.tracking.Scene;
import dev.whatcrisis.words.English;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConcludeTest {
    private final Scene scene = new Scene();
    private final Snapshot seeing = scene.seeing(Scene.NOON);

    @Test
    void nothing_open_is_no_crisis() {
        Conclusion now = conclude(seeing);

        assertThat(now.mood()).isEqualTo(Conclusion.Mood.WATCHING);
        assertThat(now.level()).isEqualTo(Level.WHAT_CRISIS);
        assertThat(now.open()).isEmpty();
        assertThat(now.at()).isEqualTo(Scene.NOON);
    }

    @Test
    void the_weightiest_incident_speaks_first_and_by_its_two_first_words() {
        Incident small = SampleIncidents.incident("acme-1", Scene.NOON).withHeadline("queue, till, door");

        Conclusion now = conclude(seeing, small);

        assertThat(now.level()).isEqualTo(Level.RIPPLE);
        assertThat(now.open()).containsExactly(small.id());
        assertThat(English.say(now.sentence())).contains("queue and till").doesNotContain("door");
    }

    @Test
    void who_sees_nothing_never_says_that_all_is_calm() {
        Conclusion now = conclude(scene.blind(Scene.NOON));

        assertThat(now.mood()).isEqualTo(Conclusion.Mood.BLIND);
        assertThat(English.say(now.sentence())).contains("forum:acme");
    }

    @Test
    void a_source_that_is_missing_is_named_beside_what_is_seen() {
        Conclusion now = conclude(scene.withoutForum(Scene.NOON));

        assertThat(now.mood()).isEqualTo(Conclusion.Mood.WATCHING);
        assertThat(English.say(now.sentence())).contains("forum:acme");
    }

    private Conclusion conclude(Snapshot moment, Incident... open) {
        return Conclude.conclude(moment, scene.state(Map.of(), Map.of()).detector(), Stories.none(), List.of(open));
    }
}
