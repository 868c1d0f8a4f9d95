// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.ledger.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every figure of the ledger, counted again by a program that knows nothing but the table. */
class RecountTest {
    private static final int DAY = 24 * 60;
    private static final int INCIDENTS = 120;

    private final World world = new World();
    private final Random random = new Random(20_261_201);

    @BeforeEach
    void watch() {
        world.acme();
    }

    @Test
    void the_table_gives_the_same_figures() throws Exception {
        for (int n = 0; n < INCIDENTS; n++) {
            ended(n).save(world.ports.incidents(), world.ports.postMortems());
        }

        JsonNode told = world.get("/watches/acme/ledger").json();
        JsonNode counted = counted(world.get("/watches/acme/ledger.csv").text());

        assertThat(told.at("/incidents").asInt()).isEqualTo(INCIDENTS);
        same(told.at("/wakes"), counted.at("/wakes"));
        same(told.at("/calls"), counted.at("/calls"));
        assertThat(told.at("/wakes/notWorth").asInt()).isPositive();
        assertThat(told.at("/calls/corrected").asInt()).isPositive();
        for (JsonNode moment : told.at("/forecasts/moments")) {
            JsonNode again = counted.at("/moments").path(moment.at("/moment").asText());
            assertThat(moment.at("/events").asInt())
                    .isGreaterThan(20)
                    .isEqualTo(again.at("/events").asInt());
            assertThat(moment.at("/ends").asInt()).isEqualTo(again.at("/ends").asInt());
            same(moment.at("/brier"), again);
            same(moment.at("/coverage"), again);
        }
    }

    @Test
    void with_few_events_the_table_has_them_and_the_ledger_tells_how_many_and_no_figure() throws Exception {
        for (int n = 0; n < 9; n++) {
            new Ended("acme-" + n, World.NOW.minus(Duration.ofDays(20L + n)))
                    .foretold(0, .7, 300, 900)
                    .calm(600)
                    .save(world.ports.incidents(), world.ports.postMortems());
        }

        Answer told = world.get("/watches/acme/ledger");
        JsonNode counted = counted(world.get("/watches/acme/ledger.csv").text());

        assertThat(told.at("/forecasts/moments/0/events")).isEqualTo("9");
        assertThat(told.at("/forecasts/moments/0/brier")).isEqualTo("null");
        assertThat(told.at("/forecasts/moments/0/coverage")).isEqualTo("null");
        assertThat(told.at("/forecasts/sentences/0")).contains("9", "too few");
        assertThat(counted.at("/moments/OPENING/score").asDouble()).isEqualTo(.09, within(1e-9));
    }

    private Ended ended(int n) {
        Ended ended = new Ended("acme-" + n, World.NOW.minus(Duration.ofHours(200 + 8L * n)))
                .called(0, Level.RIPPLE, one(Outcome.values()));
        if (random.nextInt(6) == 0) {
            ended.said(30, Level.SQUALL);
        }
        ended.called(200, Level.STORM, one(Outcome.values())).peak(random.nextInt(600));
        for (int moment : new int[] {0, 380, DAY + 30}) {
            int early = moment + random.nextInt(900);
            ended.foretold(moment, random.nextDouble(), early, early + random.nextInt(2000));
        }
        int rings = random.nextInt(3);
        for (int ring = 0; ring < rings; ring++) {
            int at = 100 + 400 * ring;
            ended.rang(at).rangAgain(at + 5);
            if (random.nextBoolean()) {
                ended.rated(at, random.nextBoolean());
            }
        }
        int calm = 500 + random.nextInt(4000);
        return random.nextInt(4) == 0
                ? ended.over(1000 + random.nextInt(3000), State.Ending.CLOSED)
                : ended.calm(calm).over(calm + DAY, State.Ending.CALM);
    }

    private Outcome one(Outcome[] outcomes) {
        return outcomes[random.nextInt(outcomes.length)];
    }

    /** Each number of the one is in the other. */
    private static void same(JsonNode told, JsonNode counted) {
        assertThat(told.isObject()).isTrue();
        for (Map.Entry<String, JsonNode> field : told.properties()) {
            if (field.getValue().isNumber()) {
                assertThat(counted.path(field.getKey()).isNumber())
                        .as(field.getKey())
                        .isTrue();
                assertThat(counted.path(field.getKey()).asDouble())
                        .as(field.getKey())
                        .isEqualTo(field.getValue().asDouble(), within(1e-12));
            }
        }
    }

    private static JsonNode counted(String csv) throws IOException, InterruptedException {
        byte[] script;
        try (var stream = RecountTest.class.getResourceAsStream("recount.py")) {
            script = stream.readAllBytes();
        }
        Process python = new ProcessBuilder("python3", "-c", new String(script, StandardCharsets.UTF_8))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = python.getOutputStream()) {
            in.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        byte[] told = python.getInputStream().readAllBytes();
        assertThat(python.waitFor()).isZero();
        return Json.read(told);
    }
}
