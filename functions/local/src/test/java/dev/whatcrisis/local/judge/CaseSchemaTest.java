// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader agree. */
class CaseSchemaTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-07T22:30:00Z"));

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"joke\",\"evidence\":\"E0\",\"severity\":\"S0\"}",
                "{\"type\":\"values\",\"evidence\":\"E3\",\"criticalAuthors\":30,\"meant\":true}",
                "{\"type\":\"values\",\"evidence\":\"E3\",\"criticalAuthors\":30,\"meant\":\"false\",\"press\":2}",
                "{\"type\":\"safety\",\"evidence\":\"E1\",\"severity\":null,\"criticalAuthors\":3,\"doubleBy07h\":null}",
                "{\"type\":\"taste\",\"evidence\":\"E1\",\"severity\":\"S1\",\"at\":\"2026-03-07T23:30:00+01:00\"}",
                "{\"type\":\"taste\",\"evidence\":\"E1\",\"severity\":\"S1\",\"at\":\"2026-03-07T23:30Z\"}"
            })
    void what_the_schema_allows_is_read(String json) throws Exception {
        assertThat(problems(json)).isEmpty();
        assertThat(CaseFile.read("test", json, CLOCK)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"joke\",\"evidence\":\"E0\"}",
                "{\"type\":\"joke\",\"evidence\":\"E0\",\"severity\":null}",
                "{\"evidence\":\"E0\",\"severity\":\"S0\"}",
                "{\"type\":\"JOKE\",\"evidence\":\"E0\",\"severity\":\"S0\"}",
                "{\"type\":\"joke\",\"evidence\":\"E4\",\"severity\":\"S0\"}",
                "{\"type\":\"joke\",\"evidence\":\"E0\",\"severity\":\"S0\",\"more\":1}",
                "{\"type\":\"joke\",\"evidence\":\"E0\",\"severity\":\"S0\",\"confidence\":1.1}",
                "{\"type\":\"joke\",\"evidence\":\"E0\",\"severity\":\"S0\",\"press\":1.5}",
                "{\"type\":\"joke\",\"evidence\":\"E0\",\"severity\":\"S0\",\"blind\":null}",
                "{\"type\":\"joke\",\"evidence\":\"E0\",\"severity\":\"S0\",\"at\":\"2026-03-07T23:30:00\"}"
            })
    void what_the_schema_refuses_is_refused(String json) {
        assertThat(problems(json)).isNotEmpty();
        assertThatThrownBy(() -> CaseFile.read("test", json, CLOCK)).isInstanceOf(BadCase.class);
    }

    @Test
    void the_examples_follow_the_schema() {
        assertThat(problems(CaseExamples.OWN_SLIP)).isEmpty();
        assertThat(problems(CaseExamples.COUNTED)).isEmpty();
    }

    @Test
    void the_schema_lists_every_value() throws IOException {
        JsonNode properties = new JsonMapper().readTree(text()).get("properties");
        assertThat(values(properties.at("/type/enum"))).containsExactlyElementsOf(lower(CrisisType.values()));
        assertThat(values(properties.at("/phase/enum"))).containsExactlyElementsOf(lower(Phase.values()));
        assertThat(values(properties.at("/flags/items/enum"))).containsExactlyElementsOf(names(Flag.values()));
        assertThat(values(properties.at("/evidence/enum"))).containsExactlyElementsOf(names(Evidence.values()));
    }

    private List<String> problems(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String text() {
        try {
            return JudgeCommand.schema();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> lower(Enum<?>[] values) {
        return names(values).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
