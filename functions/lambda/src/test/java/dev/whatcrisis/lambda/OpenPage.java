// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.sources.SourceQueries;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.WatchId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A page that somebody looks at: what it asks each time that it asks again. */
final class OpenPage {
    private static final Duration BACK = Duration.ofHours(48);
    private static final Duration AHEAD = Duration.ofHours(12);

    private final Api api;
    private final String token;
    private final WatchId watch;

    OpenPage(ApiPorts ports, WatchId watch, Instant now) {
        SecureRandom random = new SecureRandom();
        this.api = new Api(
                ports,
                Sources.intervals(),
                new Assets(OpenPage.class.getClassLoader()),
                random,
                new CheckQueries(List::of, new SourceQueries()));
        this.token = new AccessTokens(ports.people(), random)
                .issue("Ana", Role.RESPONDER, now)
                .token();
        this.watch = watch;
    }

    /**
     * Asks everything that changes with time.
     *
     * @return bytes of all answers
     */
    int refresh(Instant now) {
        return asked(now).stream().mapToInt(target -> answer(target, now)).sum();
    }

    private List<String> asked(Instant now) {
        String path = "/watches/" + watch.value();
        return List.of(
                "/people/me",
                "/watches",
                path + "/now",
                path + "/counts?from=" + now.minus(BACK) + "&to=" + now.plus(AHEAD) + "&by=PT1H",
                path + "/mentions",
                path + "/learned",
                "/incidents?watch=" + watch.value(),
                path + "/alerts");
    }

    private int answer(String target, Instant now) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        Response response = api.handle(Request.of("GET", target, headers, new byte[0]), now);
        if (!response.succeeded()) {
            throw new IllegalStateException(target + " answered " + response.status() + ": " + response.text());
        }
        return response.body().length;
    }
}
