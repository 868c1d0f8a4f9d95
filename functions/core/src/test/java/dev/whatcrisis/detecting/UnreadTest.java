// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.mention.Unread.Rank;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said while posts are stored and not read yet. */
class UnreadTest {
    private static final Instant START = Loop.MONDAY.plus(Duration.ofDays(16));

    private final Loop loop = Loop.inMemory()
            .ordinary(Loop.MONDAY, START.plus(Duration.ofHours(1)))
            .until(START);

    @Test
    void nobody_is_called_calm_while_a_feared_post_is_unread() {
        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.WATCHING);
        Mention feared = store(Rank.FEARED);
        store(Rank.ORDINARY);

        loop.look();

        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.BLIND);
        assertThat(loop.last().sentence()).isEqualTo(Fact.of("look.unread").with("n", 2));
        assertThat(loop.last().wouldChange()).containsExactly(Fact.of("look.change.unread"));
        assertThat(loop.sent).isEmpty();

        loop.ports
                .mentions()
                .read(
                        loop.watch.id(),
                        Map.of(feared.id(), SampleSays.ORDINARY),
                        List.of(Unread.of(feared, Rank.FEARED)));
        loop.look();

        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.WATCHING);
        assertThat(loop.last().level()).isEqualTo(Level.WHAT_CRISIS);
    }

    @Test
    void an_own_post_that_is_unread_is_feared() {
        store(Rank.OWN);

        loop.look();

        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.BLIND);
    }

    @Test
    void posts_that_nobody_fears_are_said_and_hide_nothing() {
        store(Rank.ORDINARY);

        loop.look();

        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.WATCHING);
        assertThat(loop.last().sentence().key()).startsWith("look.WHAT_CRISIS");
        assertThat(loop.last().why()).contains(Fact.of("look.unread").with("n", 1));
        assertThat(loop.last().sight().unread()).isEqualTo(1);
    }

    @Test
    void what_a_post_says_is_heard_though_it_was_read_after_it_was_looked_at() {
        Mention ordinary = store(Rank.ORDINARY);
        loop.look();
        assertThat(loop.last().open()).isEmpty();

        loop.ports
                .mentions()
                .read(
                        loop.watch.id(),
                        Map.of(ordinary.id(), SampleSays.SAFETY),
                        List.of(Unread.of(ordinary, Rank.ORDINARY)));
        loop.now = loop.now.plus(Duration.ofMinutes(1));
        loop.look();

        assertThat(loop.last().open()).hasSize(1);
    }

    private Mention store(Rank rank) {
        Mention post = Mention.of(
                new MentionId(new SourceName("forum"), rank.name()), loop.now, loop.now, "an evening at the tap room");
        loop.ports.mentions().add(loop.watch.id(), List.of(post), Map.of(post.id(), rank));
        return post;
    }
}
