// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.ops.aws.DeployedStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Whether the page answers where people look for it. */
final class PageCheck {
    static final String ABOUT = "page";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_READY = 503;

    private PageCheck() {}

    static Finding of(String url, DeployedStack stack) {
        Optional<String> target = Optional.ofNullable(stack.outputs().get("DomainTarget"));
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(url + "/ready"))
                    .timeout(PATIENCE)
                    .build();
            return answered(url, client.send(health, BodyHandlers.discarding()).statusCode());
        } catch (IOException | IllegalArgumentException e) {
            return silent(url, target);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent(url, target);
        }
    }

    static Finding answered(String url, int status) {
        return switch (status) {
            case OK -> Finding.ok(ABOUT, url + " answers");
            case NOT_READY -> Finding.fail(ABOUT, url + " answers, but cannot use its table", "look at the table");
            default ->
                Finding.fail(
                        ABOUT,
                        url + " answers with status " + status,
                        "look at the function api; at 403 and a domain of your own, at what the domain leads to");
        };
    }

    /** @param target where the name of a domain of one's own must lead */
    static Finding silent(String url, Optional<String> target) {
        return Finding.fail(
                ABOUT,
                url + " does not answer",
                target.map(host -> "make the CNAME record of the domain lead to " + host + ", then wait an hour")
                        .orElse("look at the network of this machine; if others cannot open it either, deploy again"));
    }
}
