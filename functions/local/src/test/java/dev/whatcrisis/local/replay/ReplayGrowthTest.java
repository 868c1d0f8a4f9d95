// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.local.scenario.BuiltInStories;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    void what_is_let_go_of_is_never_missed() {
        assertThat(said(Duration.ofHours(48))).isEqualTo(said(Duration.ofDays(60)));
    }

    private static String said(Duration held) {
        Script script = BuiltInStories.find("slip", Optional.empty()).orElseThrow();
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new Replay(script, new JsonPrinter(out, script.watch()), posts -> {}, ReadPosts.nothing(), held).run();
        out.flush();
        assertThat(text.toString()).contains("post-mortem");
        return text.toString();
    }

    @Test
    void the_month_has_as_many_posts_as_were_asked_for_and_is_the_same_every_time() throws Exception {
        String month = written(new Month(2_000));

        assertThat(month).isEqualTo(written(new Month(2_000))).hasLineCount(2_000);
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
        return PostLines.of("month", bytes(new Month(posts, DAYS)));
    }

    private static InputStream bytes(Month month) throws IOException {
        return new ByteArrayInputStream(written(month).getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Month month) throws IOException {
        StringBuilder lines = new StringBuilder();
        month.write(lines);
        return lines.toString();
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
