// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostLinesTest {
    private static final String GOOD = """
        {"id":"1","source":"forum","at":"2026-03-01T10:00:00Z","author":"ines","followers":12,"text":"good morning"}
        """;

    @Test
    void posts_are_played_in_order_of_time_whatever_the_order_of_lines() throws Exception {
        Script script = read("""
            {"id":"2","source":"forum","at":"2026-03-01T11:00:00+01:00","text":"later"}
            {"id":"1","source":"forum","at":"2026-03-01T09:30:00Z","text":"earlier"}

            """);

        assertThat(posts(script)).extracting(post -> post.mention().text()).containsExactly("earlier", "later");
        assertThat(script.posts().last()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void an_own_post_makes_its_author_an_own_account_and_may_be_deleted() throws Exception {
        Script script = read("""
            {"id":"1","source":"forum","at":"2026-03-01T10:00:00Z","author":"acme","own":true,"text":"hi","deletedAt":"2026-03-01T10:10:00Z"}
            """);

        assertThat(script.watch().ownAccounts())
                .extracting(account -> account.handle())
                .containsExactly("acme");
        assertThat(posts(script).getFirst().deletedAt()).contains(Instant.parse("2026-03-01T10:10:00Z"));
    }

    @Test
    void every_bad_line_is_named_with_its_number_and_field() {
        assertThatThrownBy(() -> read(GOOD + """
            {"id":"2","source":"forum","at":"yesterday","text":"x"}
            {"id":"3","source":"forum","at":"2026-03-01T10:00:00Z","likes":-1,"text":"x"}
            {"id":"4","source":"forum","at":"2026-03-01T10:00:00Z","colour":"red"}
            {"source":"forum","at":"2026-03-01T10:00:00Z"}
            {"id":"1","source":"forum","at":"2026-03-01T10:00:00Z"}
            not json
            """))
                .isInstanceOf(BadPostsException.class)
                .hasMessageContaining("posts:2: at:")
                .hasMessageContaining("posts:3: likes:")
                .hasMessageContaining("posts:4: colour: unknown field")
                .hasMessageContaining("posts:5: id:")
                .hasMessageContaining("posts:6: id: forum/1 was there before")
                .hasMessageContaining("posts:7: this is no JSON");
    }

    @Test
    void an_empty_file_says_what_was_expected() {
        assertThatThrownBy(() -> read("\n")).hasMessageContaining("expected a JSON object a line");
    }

    @Test
    void lines_out_of_order_that_end_in_any_way_are_read_again_where_they_stand() throws Exception {
        String shuffled = post("c", "12:00", "trois é") + "\r\n\n" + post("a", "10:00", "") + "\r"
                + post("b", "11:00", "x".repeat(200_000)) + "\n" + post("d", "12:00", "last");
        try (PostLines lines = open(shuffled)) {
            Script script = lines.script("Acme", Optional.empty());

            assertThat(posts(script))
                    .extracting(post -> post.mention().id().nativeId()
                            + post.mention().text().length())
                    .containsExactly("a0", "b4000", "c7", "d4");
            assertThat(script.posts().size()).isEqualTo(4);
            assertThat(script.posts().first()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        }
    }

    @Test
    void what_can_be_read_only_once_is_copied_for_its_owner_alone_until_it_is_closed() throws Exception {
        PostLines lines = open(GOOD);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lines.file())))
                .isEqualTo("rw-------");
        assertThat(posts(lines.script("Acme", Optional.empty()))).hasSize(1);

        lines.close();
        assertThat(lines.file()).doesNotExist();
    }

    @Test
    void only_the_first_bad_lines_are_named_and_the_others_counted() {
        assertThatThrownBy(() -> read("x\n".repeat(50_000)))
                .hasMessageContaining("posts:20: ")
                .hasMessageNotContaining("posts:21: ")
                .hasMessageEndingWith("… and 49980 more bad lines");
    }

    private static String post(String id, String time, String text) {
        return "{\"id\":\"%s\",\"source\":\"forum\",\"at\":\"2026-03-01T%s:00Z\",\"text\":\"%s\"}"
                .formatted(id, time, text);
    }

    private static PostLines open(String lines) throws IOException {
        return PostLines.of("posts", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static Script read(String lines) throws IOException, BadPostsException {
        return open(lines).script("Acme", Optional.of(ZoneOffset.UTC));
    }

    private static List<ScriptPost> posts(Script script) {
        List<ScriptPost> posts = new ArrayList<>();
        script.posts().inOrder().forEachRemaining(posts::add);
        return posts;
    }
}
