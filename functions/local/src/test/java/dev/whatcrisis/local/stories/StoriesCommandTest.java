// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoriesCommandTest {
    private static final String POSTS = """
            1000\tThe ferry to the island is cancelled again, no word from the harbour office
            1060\tLemon cake at the market was lovely, thank you bakers
            1120\tHarbour office says the island ferry stays cancelled until Monday
            1180\tThe ferry to the island is cancelled again, no word from the harbour office!!
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void posts_about_one_matter_share_a_story_and_a_repetition_names_the_line_it_repeats() throws Exception {
        List<JsonNode> lines = run(0, POSTS);
        assertThat(lines).hasSize(4);
        assertThat(story(lines, 2)).isEqualTo(story(lines, 0)).isNotEqualTo(story(lines, 1));
        assertThat(story(lines, 3)).isEqualTo(story(lines, 0));
        assertThat(lines.get(3).get("duplicateOf").asLong()).isEqualTo(1);
        assertThat(lines.get(2).get("duplicateOf").isNull()).isTrue();
        assertThat(lines.get(2).get("line").asInt()).isEqualTo(3);
    }

    @Test
    void headlines_follow_the_posts() throws Exception {
        List<JsonNode> lines = run(0, POSTS, "--headlines");
        JsonNode ferry = lines.stream()
                .filter(line -> line.has("headline") && line.get("posts").asInt() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(ferry.get("headline").asText()).contains("ferry");
        assertThat(ferry.get("duplicates").asInt()).isEqualTo(1);
        assertThat(ferry.get("medoid").asInt()).isIn(1, 3);
    }

    @Test
    void a_bad_line_is_named_and_does_not_lose_the_others() throws Exception {
        List<JsonNode> lines = run(2, "soon\tA post\n1000\tAnother post about the ferry\nno tab\n-5\tToo early\n");
        assertThat(lines).hasSize(1);
        assertThat(err.toString())
                .contains("posts.tsv, line 1: what stands before the tab is no time")
                .contains("posts.tsv, line 3: expected epoch seconds, a tab")
                .contains("posts.tsv, line 4: the time must lie between");
    }

    @Test
    void a_file_that_is_not_in_order_is_grouped_all_the_same() throws Exception {
        List<String> posts = new ArrayList<>(POSTS.lines().toList());
        posts.set(0, "99999999" + posts.get(0).substring(4));
        List<JsonNode> lines = run(0, String.join("\n", posts));
        assertThat(story(lines, 2)).isEqualTo(story(lines, 0));
    }

    @Test
    void no_file_is_said() {
        assertThat(command().execute(folder.resolve("none.tsv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
    }

    private List<JsonNode> run(int code, String posts, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("posts.tsv"), posts);
        List<String> args = new ArrayList<>(List.of(file.toString()));
        args.addAll(List.of(more));
        assertThat(command().execute(args.toArray(String[]::new))).isEqualTo(code);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private CommandLine command() {
        return new CommandLine(new StoriesCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    private static String story(List<JsonNode> lines, int index) {
        return lines.get(index).get("story").asText();
    }
}
