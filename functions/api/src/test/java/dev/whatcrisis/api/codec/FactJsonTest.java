// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactJsonTest {
    private static final JsonMapper JSON = CoreJson.mapper();

    @Test
    void is_written_as_key_and_values() throws JsonProcessingException {
        Fact fact = Fact.of("some.key").with("n", 3).with("at", Instant.EPOCH).with("share", .25);

        assertThat(JSON.writeValueAsString(fact))
                .isEqualTo(
                        "{\"key\":\"some.key\",\"values\":{\"at\":\"1970-01-01T00:00:00Z\",\"n\":3,\"share\":0.25}}");
        assertThat(JSON.readValue("{\"key\":\"some.key\"}", Fact.class)).isEqualTo(Fact.of("some.key"));
    }

    @Test
    void a_sentence_that_an_earlier_build_stored_stays_readable() throws JsonProcessingException {
        assertThat(JSON.readValue("\"R05 because it was so\"", Fact.class))
                .isEqualTo(Fact.plain("R05 because it was so"));
    }

    @Test
    void read_back_it_equals_the_one_written() throws JsonProcessingException {
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            Fact fact = Fact.of("some.key")
                    .with("long", random.nextLong())
                    .with("small", random.nextInt(10))
                    .with(
                            "double",
                            random.nextBoolean() ? random.nextDouble() : Double.longBitsToDouble(random.nextLong()))
                    .with("whole", (double) random.nextInt())
                    .with("at", Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)))
                    .with("length", Duration.ofMillis(random.nextInt()))
                    .with("text", Integer.toString(random.nextInt()))
                    .with("facts", List.of(Fact.of("other.key").with("n", random.nextInt()), Fact.plain("said")));

            assertThat(JSON.readValue(JSON.writeValueAsString(fact), Fact.class))
                    .isEqualTo(fact);
        }
    }
}
