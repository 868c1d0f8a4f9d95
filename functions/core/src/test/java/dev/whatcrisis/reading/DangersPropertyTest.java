// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.cue.Posts;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class DangersPropertyTest {
    private static final int STORIES = 300;
    private static final String[] WORDS =
            "the soup made all of us ill and my kid is in hospital since noon while they said nothing at all about it"
                    .split(" ");

    @Test
    void the_order_of_posts_changes_nothing() {
        compare((posts, random) -> {
            List<Mention> other = new ArrayList<>(posts);
            Collections.shuffle(other, random);
            assertThat(read(other).flags()).isEqualTo(read(posts).flags());
            assertThat(read(other).atRisk()).isEqualTo(read(posts).atRisk());
            return posts;
        });
    }

    @Test
    void a_copy_adds_nobody_and_takes_nobody_away() {
        compare((posts, random) -> {
            Mention copied = posts.get(random.nextInt(posts.size()));
            List<Mention> more = new ArrayList<>(posts);
            more.add(post(posts.size(), copied.text(), random)
                    .withSays(copied.says().orElseThrow()));
            assertThat(read(more).atRisk().people())
                    .isEqualTo(read(posts).atRisk().people());
            return more;
        });
    }

    @Test
    void a_post_that_nobody_read_takes_nothing_away() {
        compare((posts, random) -> {
            List<Mention> more = new ArrayList<>(posts);
            more.add(post(posts.size(), words(random), random));
            return more;
        });
    }

    @Test
    void another_dangerous_post_takes_nothing_away() {
        compare((posts, random) -> {
            List<Mention> more = new ArrayList<>(posts);
            more.add(dangerous(posts.size(), random));
            return more;
        });
    }

    /** @param add gives the same story with more posts */
    private static void compare(BiFunction<List<Mention>, Random, List<Mention>> add) {
        Random random = new Random(5);
        int raised = 0;
        for (int story = 0; story < STORIES; story++) {
            List<Mention> posts = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                posts.add(dangerous(posts.size(), random));
            }
            Reading less = read(posts);
            Reading more = read(add.apply(posts, random));
            assertThat(more.flags()).containsAll(less.flags());
            if (less.flags().contains(Flag.SAFETY)) {
                noLess(less.atRisk(), more.atRisk());
                raised++;
            }
        }
        assertThat(raised).isBetween(STORIES / 4, STORIES - 10);
    }

    private static void noLess(AtRisk less, AtRisk more) {
        assertThat(more.people()).isGreaterThanOrEqualTo(less.people());
        assertThat(more.seen() || !less.seen()).isTrue();
        assertThat(more.shown() || !less.shown()).isTrue();
        assertThat(more.vulnerable() || !less.vulnerable()).isTrue();
    }

    private static Mention dangerous(int number, Random random) {
        Harm harm = pick(random, Harm.POISONED, Harm.FIRE, Harm.OTHER);
        Label label = pick(random, Label.SAFETY, Label.SAFETY, Label.THREAT, Label.BREACH, Label.HYPERBOLE);
        Read read = (random.nextInt(3) == 0 ? Read.sure(label, harm) : Read.told(label, harm))
                .with(pick(random, Witness.values()))
                .with(pick(random, About.US, About.US, About.NOBODY, About.OTHER))
                .with(pick(random, Attached.NONE, Attached.NONE, Attached.PHOTO));
        return post(number, words(random), random).withSays(read.says());
    }

    private static Mention post(int number, String text, Random random) {
        Instant at = Posts.START.plus(Duration.ofMinutes(number * 400L + random.nextInt(300)));
        return Mention.of(new MentionId(new SourceName("forum"), "p" + number), at, at, text)
                .by(new Author("author-" + random.nextInt(20), "A", OptionalLong.empty()));
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text + Integer.toString(random.nextInt(1_000_000), 36);
    }

    private static Reading read(List<Mention> posts) {
        return CaseReader.read(new StoryFacts(Posts.WATCH, posts, List.of(), Posts.START.plus(Duration.ofDays(2))));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
