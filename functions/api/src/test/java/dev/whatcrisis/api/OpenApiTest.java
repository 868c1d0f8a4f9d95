// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.OpenApi.Operation;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Redocly's and Spectral's recommended rules ask of a description, as far as it is forgotten easily. */
class OpenApiTest {
    private final World world = new World();
    private final List<Operation> operations = OpenApi.DESCRIPTION.operations();
    private final Map<String, Route> routes =
            world.api.routes().stream().collect(Collectors.toMap(Route::name, Function.identity()));

    @Test
    void each_operation_is_explained_and_names_who_may() {
        assertThat(operations)
                .allSatisfy(o -> assertThat(o.node().path("description").asText())
                        .as(o.name()
                                + " needs a description; with a token, it begins with: For viewers. For"
                                + " responders. For admins.")
                        .isNotBlank()
                        .startsWith(routes.get(o.name())
                                .role()
                                .map(OpenApiTest::may)
                                .orElse("")));
    }

    @Test
    void each_operation_lists_its_refusals_one_by_one() {
        assertThat(operations)
                .allSatisfy(o -> assertThat(refusals(o))
                        .as(
                                "%s needs %s and 429 among its answers, such as '404': { $ref:"
                                        + " '#/components/responses/NotFound' }; or '4XX' for all",
                                o.name(), expected(o))
                        .matches(listed ->
                                listed.contains("4XX") || listed.contains("429") && listed.containsAll(expected(o))));
    }

    @Test
    void each_tag_is_explained_and_used() {
        List<String> tags = OpenApi.DESCRIPTION
                .at("/tags")
                .valueStream()
                .map(tag -> tag.path("name").asText())
                .toList();

        assertThat(OpenApi.DESCRIPTION.at("/tags").valueStream())
                .allSatisfy(tag -> assertThat(tag.path("description").asText()).isNotBlank());
        assertThat(operations)
                .extracting(o -> o.node().at("/tags/0").asText())
                .isSubsetOf(tags)
                .containsAll(tags);
    }

    @Test
    void there_is_a_server_to_ask_first_of_all_the_one_it_was_read_from() {
        assertThat(OpenApi.DESCRIPTION.at("/servers/0/url").asText()).isEqualTo("/");
    }

    private static String may(Role role) {
        return "For " + role.name().toLowerCase(Locale.ROOT) + "s";
    }

    private static List<String> refusals(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("4"))
                .toList();
    }

    private List<String> expected(Operation operation) {
        Role role = routes.get(operation.name()).role().orElse(Role.VIEWER);
        boolean open = operation.open();
        boolean body = operation.node().has("requestBody");
        return Map.of(
                        "400",
                        !open,
                        "401",
                        !open,
                        "403",
                        role != Role.VIEWER,
                        "413",
                        body,
                        "415",
                        body,
                        "422",
                        !open && operation.method().equals("POST"))
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
