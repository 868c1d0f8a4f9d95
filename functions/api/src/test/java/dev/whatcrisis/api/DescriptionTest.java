// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.OpenApi.Operation;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.watch.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description and the routes say the same. What they answer is held against it in every other test. */
class DescriptionTest {
    private final World world = new World();
    private final List<Operation> operations = OpenApi.DESCRIPTION.operations();

    @Test
    void every_route_is_described_and_every_description_is_a_route() {
        assertThat(operations)
                .extracting(Operation::name)
                .containsExactlyInAnyOrderElementsOf(
                        world.api.routes().stream().map(Route::name).toList());
    }

    @Test
    void exactly_what_is_open_is_described_as_open() {
        assertThat(operations.stream().filter(Operation::open).map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(world.api.routes().stream()
                        .filter(r -> r.role().isEmpty())
                        .map(Route::name)
                        .toList());
    }

    @Test
    void the_parameters_that_are_known_are_the_ones_described() {
        Map<String, TreeSet<String>> known = world.api.routes().stream()
                .collect(Collectors.toMap(Route::name, r -> new TreeSet<>(r.query()), (a, b) -> a, TreeMap::new));
        Map<String, TreeSet<String>> described = operations.stream()
                .collect(Collectors.toMap(
                        Operation::name,
                        o -> new TreeSet<>(OpenApi.DESCRIPTION.parameters(o, "query")),
                        (a, b) -> a,
                        TreeMap::new));

        assertThat(described).isEqualTo(known);
    }

    @Test
    void every_post_with_a_token_takes_an_idempotency_key() {
        assertThat(operations.stream().filter(o -> o.method().equals("POST") && !o.open()))
                .isNotEmpty()
                .allSatisfy(o -> assertThat(OpenApi.DESCRIPTION.parameters(o, "header"))
                        .as(o.name())
                        .contains("Idempotency-Key"));
    }

    @Test
    void the_languages_are_those_that_are_spoken() {
        assertThat(OpenApi.DESCRIPTION.texts("/components/parameters/language/schema/enum"))
                .containsExactlyElementsOf(
                        Stream.of(Language.values()).map(Language::tag).toList());
        assertThat(OpenApi.DESCRIPTION.texts("/components/schemas/Language/enum"))
                .containsExactlyElementsOf(
                        Stream.of(Language.values()).map(Enum::name).toList());
    }

    @Test
    void operations_have_ids_of_their_own() {
        assertThat(operations)
                .extracting(o -> o.node().path("operationId").asText())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}
