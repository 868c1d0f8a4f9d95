// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.local.replay.ReplayReader;
import dev.whatcrisis.local.scenario.BuiltInStories;
import dev.whatcrisis.watch.Language;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story of people who use the product, over HTTP: its moments, and the API as it was at each. */
class DemoTest {
    private static final String WATCH = "/watches/harbour-ales/";

    private static Demo demo;
    private static Visitor visitor;
    private static int opensAt;

    @BeforeAll
    static void play() throws Exception {
        demo = Demo.open(0, BuiltInStories.demo(Language.EN), ReplayReader.CLOSE.reading(), InstantSource.system());
        visitor = new Visitor(demo.link());
        demo.untilPlayed();
        opensAt = visitor.get("/demo").path("moment").asInt();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void somebody_is_woken_has_it_with_a_tap_says_not_us_of_another_company_and_closes_it() {
        assertThat(lines())
                .anySatisfy(line -> assertThat(line).contains("Lea", "woken"))
                .anySatisfy(line -> assertThat(line).isEqualTo("Lea: has it"))
                .anySatisfy(line -> assertThat(line).isEqualTo("Lea: not about us"))
                .anySatisfy(line -> assertThat(line).isEqualTo("Lea: closed"))
                .contains("The post-mortem is written");
    }

    @Test
    void it_opens_at_the_moment_at_which_somebody_is_woken() throws Exception {
        assertThat(opensAt).isEqualTo(woken());
    }

    @Test
    void each_moment_is_answered_as_it_was_then_by_a_clock_that_stands_at_it() throws Exception {
        List<JsonNode> all = moments();
        for (int number : List.of(all.size() - 1, 0, all.size() / 2)) {
            visitor.look(number);

            JsonNode now = visitor.get(WATCH + "now");
            assertThat(now.path("at").asText())
                    .isEqualTo(all.get(number).path("at").asText());
            assertThat(now.path("state").path("id").asText())
                    .isEqualTo(all.get(number).path("state").path("id").asText());
            assertThat(visitor.clock())
                    .isEqualTo(Instant.parse(all.get(number).path("at").asText()));
        }
    }

    @Test
    void what_is_told_later_is_not_known_yet() throws Exception {
        visitor.look(0);
        assertThat(visitor.get(WATCH + "alerts").path("alerts")).isEmpty();
        assertThat(visitor.get("/incidents?watch=harbour-ales").path("incidents"))
                .isEmpty();

        visitor.look(moments().size() - 1);
        assertThat(visitor.get(WATCH + "alerts").path("alerts")).isNotEmpty();
        assertThat(visitor.get("/incidents?watch=harbour-ales").path("incidents"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(visitor.get(WATCH + "learned").path("notUs").asInt()).isPositive();
    }

    @Test
    void what_is_done_at_a_moment_changes_it_and_no_other() throws Exception {
        int woken = woken();
        visitor.look(woken);
        String incident = visitor.get(WATCH + "now")
                .path("openIncidents")
                .get(0)
                .path("id")
                .asText();

        visitor.look(woken + 1);
        String next = state(incident);
        visitor.look(woken);

        assertThat(visitor.post("/incidents/" + incident + "/close", "{\"why\":\"tried\"}"))
                .isEqualTo(200);

        String closed = state(incident);
        assertThat(closed).isNotEqualTo(next);
        visitor.look(woken + 1);
        assertThat(state(incident)).isEqualTo(next);
        visitor.look(woken);
        assertThat(state(incident)).isEqualTo(closed);
    }

    @Test
    void the_link_in_a_message_opens_its_page_at_that_moment() throws Exception {
        visitor.look(woken());
        String body = StreamSupport.stream(
                        visitor.get(WATCH + "alerts").path("alerts").spliterator(), false)
                .filter(alert -> alert.path("means").asText().equals("SMS"))
                .map(alert -> alert.path("body").asText())
                .findFirst()
                .orElseThrow();

        assertThat(visitor.text(body.substring(body.indexOf("/a/")).strip())).contains("Harbour Ales");
    }

    @Test
    void a_moment_that_is_not_there_is_refused_with_what_would_be() throws Exception {
        assertThat(visitor.put("/demo", "{\"moment\": 9999}")).isEqualTo(400);
        assertThat(visitor.put("/demo", "{\"moment\": -1}")).isEqualTo(400);
        assertThat(visitor.put("/demo", "{}")).isEqualTo(400);
    }

    @Test
    void nobody_without_its_link_reads_it() throws Exception {
        assertThat(visitor.statusWithoutToken("/demo")).isEqualTo(401);
        assertThat(visitor.statusWithoutToken(WATCH + "now")).isEqualTo(401);
    }

    @Test
    void people_wait_for_an_answer_and_the_team_is_reminded_of_them() throws Exception {
        visitor.look(first("people to answer"));

        assertThat(waiting()).isNotEmpty();
    }

    @Test
    void our_own_post_ticks_the_person_it_answers_with_the_delay_from_then_on() throws Exception {
        int answered = last("Our post answers somebody");
        visitor.look(answered - 1);
        List<String> before = answeredByPost();
        visitor.look(answered);
        List<String> after = answeredByPost();

        assertThat(after).hasSize(before.size() + 1).containsAll(before);
        assertThat(replies("answered").stream()
                        .filter(reply -> after.contains(reply.path("id").asText())))
                .allMatch(reply -> reply.path("delayMinutes").asLong() > 0);
    }

    @Test
    void one_person_is_left_on_purpose_and_one_answer_is_only_drafted() throws Exception {
        visitor.look(last("writes an answer"));

        assertThat(replies("drafted")).hasSize(1);
        assertThat(visitor.get("/incidents/" + latest() + "/replies")
                        .path("numbers")
                        .path("left")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void three_own_posts_are_recognised_as_the_closing_of_the_thread() throws Exception {
        int closed = first("The thread is closed");
        visitor.look(closed - 1);
        assertThat(timeline()).noneMatch(entry -> entry.contains("closed the thread ourselves"));

        visitor.look(closed);
        assertThat(timeline()).anyMatch(entry -> entry.contains("closed the thread ourselves"));
    }

    @Test
    void the_post_mortem_of_day_thirty_says_plainly_what_it_cannot_tell() throws Exception {
        visitor.look(last("post-mortem of day 30"));
        JsonNode report = visitor.get("/incidents/" + latest() + "/post-mortem.json");

        assertThat(report.path("aftereffects"))
                .anyMatch(effect ->
                        effect.path("days").asInt() == 30 && effect.toString().contains("cannot tell"));
    }

    @Test
    void who_is_left_at_a_moment_still_waits_at_every_other() throws Exception {
        int moment = first("The thread is closed");
        visitor.look(moment);
        String reply = waiting().getFirst();

        assertThat(visitor.post(
                        "/incidents/" + latest() + "/replies/" + reply + "/leave",
                        "{\"reason\":\"answered by phone\"}"))
                .isEqualTo(200);

        assertThat(waiting()).doesNotContain(reply);
        visitor.look(moment + 1);
        assertThat(waiting()).contains(reply);
    }

    /** Of the latest incident. */
    private static List<JsonNode> replies(String state) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        visitor.get("/incidents/" + latest() + "/replies?limit=100&state=" + state)
                                .path("replies")
                                .spliterator(),
                        false)
                .toList();
    }

    private static List<String> waiting() throws IOException, InterruptedException {
        return replies("open").stream().map(reply -> reply.path("id").asText()).toList();
    }

    private static List<String> answeredByPost() throws IOException, InterruptedException {
        return replies("answered").stream()
                .filter(reply -> reply.path("state").path("post").isTextual())
                .map(reply -> reply.path("id").asText())
                .toList();
    }

    private static List<String> timeline() throws IOException, InterruptedException {
        return StreamSupport.stream(
                        visitor.get("/incidents/" + latest()).path("timeline").spliterator(), false)
                .map(JsonNode::toString)
                .toList();
    }

    private static String latest() throws IOException, InterruptedException {
        return visitor.get("/incidents?watch=harbour-ales")
                .path("incidents")
                .get(0)
                .path("id")
                .asText();
    }

    private static int first(String saying) throws IOException, InterruptedException {
        return saying(saying).getFirst();
    }

    private static int last(String saying) throws IOException, InterruptedException {
        return saying(saying).getLast();
    }

    /** The numbers of the moments at which this is said. */
    private static List<Integer> saying(String what) throws IOException, InterruptedException {
        List<JsonNode> all = moments();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).path("said").toString().contains(what))
                .boxed()
                .toList();
    }

    private static String state(String incident) throws IOException, InterruptedException {
        return visitor.get("/incidents/" + incident)
                .path("incident")
                .path("state")
                .path("id")
                .asText();
    }

    private static List<String> lines() {
        try {
            return moments().stream()
                    .flatMap(moment -> StreamSupport.stream(moment.path("said").spliterator(), false))
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The number of the first moment at which somebody is woken. */
    private static int woken() throws IOException, InterruptedException {
        List<JsonNode> all = moments();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).path("wakes").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> moments() throws IOException, InterruptedException {
        return StreamSupport.stream(visitor.get("/demo").path("moments").spliterator(), false)
                .toList();
    }
}
