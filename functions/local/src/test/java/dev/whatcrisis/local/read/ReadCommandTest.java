// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadCommandTest {
    private static final String STATUSES = """
            [{"id":"5","created_at":"2026-03-01T11:00:00Z","uri":"https://s.example/5","url":"https://s.example/@mo/5",
              "content":"<p>Acme 汉字 🫖</p>","language":"en","reblog":null,"favourites_count":3,
              "account":{"acct":"mo","url":"https://s.example/@mo","followers_count":7}},
             {"id":"4","created_at":"2026-03-01T10:00:00Z","uri":"https://s.example/4","reblog":{"id":"1"},"content":"",
              "account":{}},
             {"id":"3","uri":"https://s.example/3","content":"x","account":{}}]
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void prints_a_line_per_mention_and_a_summary() throws IOException {
        assertThat(run("mastodon", file("body.json", STATUSES), "--own", "mo@s.example"))
                .isZero();

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo(json("""
                {"id":"https://s.example/5","source":"mastodon","at":"2026-03-01T11:00:00Z","author":"mo@s.example",
                 "followers":7,"text":"Acme 汉字 🫖","lang":"en","url":"https://s.example/@mo/5","likes":3,"shares":0,
                 "replies":0,"replyTo":null,"own":true}"""));
        assertThat(lines.get(1)).isEqualTo(json("""
                {"items":3,"quarantined":1,"skipped":1,"next":{"maxId":"3","minId":"5"},"first":"5","last":"3"}"""));
    }

    @Test
    void prints_the_error_and_when_to_ask_again() throws IOException {
        String headers = file("headers.json", "{\"Retry-After\":[\"90\"],\"x\":1}");

        assertThat(run("bluesky", file("body.json", "{}"), "--status", "429", "--headers", headers))
                .isZero();

        assertThat(lines().get(0).path("error").asText()).isEqualTo("throttled");
        assertThat(lines().get(0).path("retryAt").asText()).isEqualTo("2026-03-01T12:01:30Z");
        assertThat(lines().get(1).path("items").asInt()).isZero();
    }

    @Test
    void every_error_has_its_word() throws IOException {
        Map<String, String> words = Map.of(
                "401", "unauthorised", "402", "out-of-credit", "404", "gone", "500", "unavailable", "400", "changed");
        for (Map.Entry<String, String> word : words.entrySet()) {
            out.getBuffer().setLength(0);
            run("hackernews", file("body.json", ""), "--status", word.getKey());
            assertThat(lines().get(0).path("error").asText()).isEqualTo(word.getValue());
        }
    }

    @Test
    void a_feed_in_another_charset_is_read_by_its_headers() throws IOException {
        Path body = folder.resolve("feed.xml");
        Files.write(body, "<rss><item><title>été</title></item></rss>".getBytes(StandardCharsets.ISO_8859_1));
        String headers = file("headers.json", "{\"content-type\":\"text/xml; charset=ISO-8859-1\"}");

        run("rss", body.toString(), "--headers", headers);

        assertThat(lines().get(0).path("text").asText()).isEqualTo("été");
    }

    @Test
    void an_answer_without_anything_new_has_no_items() throws IOException {
        run("rss", file("feed.xml", ""), "--status", "304");

        assertThat(lines()).singleElement().matches(line -> line.path("items").asInt(-1) == 0);
    }

    @Test
    void bad_input_is_told_with_its_file_and_line() throws IOException {
        String body = file("body.json", "[]");

        assertThat(run("myspace", body)).isEqualTo(2);
        assertThat(run("mastodon", folder.resolve("nothing.json").toString())).isEqualTo(2);
        assertThat(run("mastodon", body, "--headers", file("bad.json", "{\n  nonsense")))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("source \"myspace\" cannot be read; it must be one of bluesky, hackernews, mastodon, rss")
                .contains("nothing.json: cannot be read")
                .contains("bad.json, line 2: not JSON");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        ReadCommand command = new ReadCommand(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<JsonNode> lines() throws JsonProcessingException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().split("\n")) {
            lines.add(json(line));
        }
        return lines;
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
