// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whatcrisis.watch.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void fields_are_read_by_their_kind() {
        Fields fields = read("""
                {"text":"Éva","flag":true,"whole":3,"number":1.5,"at":"2026-03-01T10:00:00Z","choice":"FR",
                 "zone":"Europe/Paris","texts":["a","b"],"none":null}""");

        assertThat(fields.text("text", 10)).isEqualTo("Éva");
        assertThat(fields.flag("flag", false)).isTrue();
        assertThat(fields.whole("whole")).contains(3L);
        assertThat(fields.number("number")).isEqualTo(1.5);
        assertThat(fields.instant("at")).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(fields.choice("choice", Language.class)).isEqualTo(Language.FR);
        assertThat(fields.zone("zone")).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(fields.texts("texts", 2, 1)).containsExactly("a", "b");
        assertThat(fields.maybeText("none", 5)).isEmpty();
        fields.end();
    }

    @Test
    void what_is_absent_is_empty_or_what_it_is_otherwise() {
        Fields fields = read("{}");

        assertThat(fields.maybeText("text", 10)).isEmpty();
        assertThat(fields.flag("flag", true)).isTrue();
        assertThat(fields.whole("whole")).isEmpty();
        assertThat(fields.maybeInstant("at")).isEmpty();
        assertThat(fields.maybeChoice("choice", Language.class)).isEmpty();
        assertThat(fields.texts("texts", 2, 1)).isEmpty();
        assertThat(fields.objects("objects", 2)).isEmpty();
        assertThat(fields.object("object")).isEmpty();
    }

    @Test
    void a_problem_names_the_place() {
        Fields fields = read("{\"queries\":[{\"text\":\"a\"},{\"text\":7}]}");

        Problem problem = catchThrowableOfType(
                Problem.class, () -> fields.objects("queries", 5).forEach(query -> query.text("text", 10)));

        assertThat(problem.field()).contains("queries[1].text");
        assertThat(problem.status()).isEqualTo(400);
    }

    @Test
    void what_is_needed_and_missing_is_named() {
        assertBad("{}", "text", fields -> fields.text("text", 5));
        assertBad("{}", "at", fields -> fields.instant("at"));
        assertBad("{}", "number", fields -> fields.number("number"));
        assertBad("{}", "choice", fields -> fields.choice("choice", Language.class));
    }

    @Test
    void wrong_kinds_are_refused_and_never_converted() {
        assertBad("{\"text\":5}", "text", fields -> fields.text("text", 5));
        assertBad("{\"text\":\"  \"}", "text", fields -> fields.text("text", 5));
        assertBad("{\"text\":\"123456\"}", "text", fields -> fields.text("text", 5));
        assertBad("{\"text\":\"a\\nb\"}", "text", fields -> fields.text("text", 5));
        assertBad("{\"flag\":\"true\"}", "flag", fields -> fields.flag("flag", false));
        assertBad("{\"whole\":1.5}", "whole", fields -> fields.whole("whole"));
        assertBad("{\"whole\":-1}", "whole", fields -> fields.whole("whole"));
        assertBad("{\"whole\":99999999999999999999}", "whole", fields -> fields.whole("whole"));
        assertBad("{\"number\":\"1\"}", "number", fields -> fields.number("number"));
        assertBad("{\"at\":\"yesterday\"}", "at", fields -> fields.instant("at"));
        assertBad("{\"choice\":\"fr\"}", "choice", fields -> fields.choice("choice", Language.class));
        assertBad("{\"zone\":\"Mars/Olympus\"}", "zone", fields -> fields.zone("zone"));
        assertBad("{\"texts\":\"a\"}", "texts", fields -> fields.texts("texts", 5, 5));
        assertBad("{\"texts\":[\"a\",\"b\"]}", "texts", fields -> fields.texts("texts", 1, 5));
        assertBad("{\"texts\":[\"a\",null]}", "texts[1]", fields -> fields.texts("texts", 5, 5));
        assertBad("{\"objects\":[1]}", "objects[0]", fields -> fields.objects("objects", 5));
        assertBad("{\"object\":[]}", "object", fields -> fields.object("object"));
    }

    @Test
    void prose_may_have_lines_but_no_other_control_characters() {
        assertThat(read("{\"text\":\"a\\nb\"}").prose("text", 5)).isEqualTo("a\nb");
        assertBad("{\"text\":\"a\\u0007b\"}", "text", fields -> fields.prose("text", 5));
    }

    @Test
    void what_nobody_asked_for_is_refused_with_what_is_known() {
        Fields fields = read("{\"name\":\"a\",\"nmae\":\"b\"}");
        fields.text("name", 5);

        Problem problem = catchThrowableOfType(Problem.class, fields::end);

        assertThat(problem.field()).contains("nmae");
        assertThat(problem).hasMessageContaining("known are: name");
    }

    @Test
    void the_domains_own_refusal_names_the_field() {
        Fields fields = read("{\"inner\":{}}");

        assertThatThrownBy(() -> fields.make("id", () -> new dev.whatcrisis.watch.WatchId("NO")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.field()).contains("id"));
        assertThatThrownBy(() -> fields.object("inner").orElseThrow().make(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.field()).contains("inner"));
    }

    @Test
    void another_media_type_is_415() {
        Request request = Request.of("PUT", "/", Map.of("content-type", "text/plain"), bytes("{}"));

        Problem problem = catchThrowableOfType(Problem.class, () -> Fields.read(request));

        assertThat(problem.status()).isEqualTo(415);
    }

    @Test
    void broken_JSON_is_a_problem_that_does_not_quote_it() {
        for (String broken :
                new String[] {"{", "[]", "7", "{\"a\":1}{}", "{\"a\":1,\"a\":2}", "{'a':1}", "{\"a\":NaN}", "\u0000"}) {
            Problem problem = catchThrowableOfType(Problem.class, () -> read(broken));
            assertThat(problem).as(broken).isNotNull();
            assertThat(problem.status()).as(broken).isEqualTo(400);
        }
        assertThatThrownBy(() -> read("{\"a\":".repeat(30) + "1" + "}".repeat(30)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatever_bytes_come_the_answer_is_fields_or_a_problem() {
        Random random = new Random(7);
        byte[] seed = bytes("{\"a\":[1,\"x\",{\"b\":null}],\"c\":true}");
        for (int n = 0; n < 2000; n++) {
            byte[] body = seed.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            Request request = Request.of("PUT", "/", Map.of("content-type", "application/json"), body);
            try {
                assertThat(Fields.read(request)).isNotNull();
            } catch (Problem problem) {
                assertThat(problem.status()).isEqualTo(400);
            }
        }
    }

    private static void assertBad(String json, String field, java.util.function.Consumer<Fields> use) {
        assertThatThrownBy(() -> use.accept(read(json)))
                .as(json)
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.field()).as(json).contains(field));
    }

    private static Fields read(String json) {
        return Fields.read(Request.of("PUT", "/", Map.of("content-type", "application/json"), bytes(json)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
