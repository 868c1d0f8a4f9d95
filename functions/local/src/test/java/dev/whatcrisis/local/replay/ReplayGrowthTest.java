// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a replay takes grows with the posts, not with their square. The full size is measured by {@code .ci/long}. */
class ReplayGrowthTest {
    private static final int DAYS = 3;

    @Test
    void four_times_the_posts_are_four_times_the_work_at_most() throws Exception {
        long warm = allocated(1_000);
        long few = Math.max(warm, allocated(1_000));

        assertThat(allocated(4_000)).isLessThan(4 * few);
    }

    @Test
    void a_post_is_read_once_and_at_most_one_before_its_time() throws Exception {
        try (PostLines lines = lines(1_000)) {
            Script script = lines.script("Acme", Optional.empty());
            Watched watched = new Watched(script.posts());
            List<Event> events = new ArrayList<>();
            Script played = new Script(script.name(), script.watch(), script.roster(), watched);

            new Replay(played, event -> {
                        events.add(event);
                        assertThat(watched.lastButOne).isBeforeOrEqualTo(event.at());
                    })
                    .run();

            assertThat(events).isNotEmpty();
            assertThat(watched.read).isEqualTo(1_000);
        }
    }

    @Test
    void the_month_has_as_many_posts_as_were_asked_for_and_is_the_same_every_time() throws Exception {
        assertThat(month(2_000)).isEqualTo(month(2_000)).hasLineCount(2_000);
    }

    private static long allocated(int posts) throws IOException, BadPostsException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (PostLines lines = lines(posts)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            new Replay(lines.script("Acme", Optional.empty()), event -> {}).run();
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }

    private static PostLines lines(int posts) throws IOException {
        byte[] month = month(posts).getBytes(StandardCharsets.UTF_8);
        return PostLines.of("month", new ByteArrayInputStream(month));
    }

    private static String month(int posts) throws IOException {
        StringBuilder month = new StringBuilder();
        new Month(posts, DAYS).write(month);
        return month.toString();
    }

    /** Posts that are counted when they are read. */
    private static final class Watched implements Posts {
        private final Posts posts;
        private int read;
        private Instant last = Instant.MIN;
        private Instant lastButOne = Instant.MIN;

        Watched(Posts posts) {
            this.posts = posts;
        }

        @Override
        public int size() {
            return posts.size();
        }

        @Override
        public Instant first() {
            return posts.first();
        }

        @Override
        public Instant last() {
            return posts.last();
        }

        @Override
        public List<SourceName> sources() {
            return posts.sources();
        }

        @Override
        public Map<MentionId, Instant> vanishing() {
            return posts.vanishing();
        }

        @Override
        public Iterator<ScriptPost> inOrder() {
            Iterator<ScriptPost> all = posts.inOrder();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public ScriptPost next() {
                    ScriptPost post = all.next();
                    read++;
                    lastButOne = last;
                    last = post.at();
                    return post;
                }
            };
        }
    }
}
