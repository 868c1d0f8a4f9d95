// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The person that the claims of an identity provider's token describe; the gateway has checked issuer, audience,
 * signature and expiry. Without a claim that names a role the person may read.
 */
final class Claims {
    private static final int LONGEST_NAME = 60;

    private Claims() {}

    static Person person(JsonNode claims, String roleClaim) {
        String id = first(claims, "email", "preferred_username", "sub").orElse("person");
        String name = first(claims, "name", "email").orElse(id);
        return new Person(
                WatchId.of(id).value(),
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                role(claims.path(roleClaim).asText("")),
                "",
                Instant.ofEpochSecond(claims.path("iat").asLong(0)));
    }

    /** The highest of the roles; the gateway hands a list over as text, {@code [admin editors]}. */
    private static Role role(String claim) {
        List<String> named = Arrays.asList(claim.toUpperCase(Locale.ROOT).split("[^A-Z]+"));
        return Stream.of(Role.ADMIN, Role.RESPONDER)
                .filter(role -> named.contains(role.name()))
                .findFirst()
                .orElse(Role.VIEWER);
    }

    private static Optional<String> first(JsonNode claims, String... names) {
        return Arrays.stream(names)
                .map(name -> claims.path(name).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
