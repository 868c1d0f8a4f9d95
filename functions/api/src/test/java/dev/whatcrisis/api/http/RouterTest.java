// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {
    private final Router router =
            new Router(List.of(route("GET", "/a/{id}"), route("GET", "/a/me"), route("PUT", "/a/{id}")));

    @Test
    void a_named_part_is_decoded() {
        assertThat(find("GET", "/a/x%20y+z").path()).isEqualTo(Map.of("id", "x y+z"));
    }

    @Test
    void a_path_that_is_written_out_goes_before_a_named_part() {
        assertThat(find("GET", "/a/me").route().template()).isEqualTo("/a/me");
        assertThat(status("PUT", "/a/me")).isEqualTo(405);
    }

    @Test
    void a_part_more_or_less_is_another_path() {
        assertThat(status("GET", "/a")).isEqualTo(404);
        assertThat(status("GET", "/a/b/c")).isEqualTo(404);
        assertThat(status("GET", "/a/b/")).isEqualTo(404);
        assertThat(status("GET", "a/b")).isEqualTo(404);
    }

    @Test
    void a_method_that_the_path_has_not_is_405() {
        assertThat(status("DELETE", "/a/b")).isEqualTo(405);
    }

    private int status(String method, String path) {
        return catchThrowableOfType(Problem.class, () -> find(method, path)).status();
    }

    private Router.Found find(String method, String path) {
        return router.find(Request.of(method, path, Map.of(), new byte[0]));
    }

    private static Route route(String method, String template) {
        return Route.open(method, template, call -> Response.empty(204));
    }
}
