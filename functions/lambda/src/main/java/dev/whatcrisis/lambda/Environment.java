// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.watch.Language;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the template says to the functions. The environment is read here and nowhere else. */
final class Environment {
    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    String region() {
        return required("AWS_REGION");
    }

    String table() {
        return required("TABLE");
    }

    String bus() {
        return required("BUS");
    }

    String alertsTopic() {
        return required("ALERTS_TOPIC");
    }

    String opsTopic() {
        return required("OPS_TOPIC");
    }

    /** What stands before {@code /a/} in the links of messages, without a scheme. */
    String linkDomain() {
        return required("LINK_DOMAIN");
    }

    /** The most that one text may cost, in US dollars. */
    BigDecimal smsMaxPrice() {
        return read("SMS_MAX_PRICE", required("SMS_MAX_PRICE"), BigDecimal::new);
    }

    /** The path under which the parameter store keeps the secrets, without a slash at its end. */
    String secrets() {
        return required("SECRETS");
    }

    /** How the operators of servers that are asked can reach the team; may be empty. */
    String contact() {
        return optional("CONTACT").orElse("");
    }

    Optional<URI> heartbeatUrl() {
        return optional("HEARTBEAT_URL").map(value -> read("HEARTBEAT_URL", value, URI::create));
    }

    /** The claim of an identity provider's token that names a role; empty when there is none. */
    String roleClaim() {
        return optional("OIDC_ROLE_CLAIM").orElse("");
    }

    Optional<String> brand() {
        return optional("BRAND");
    }

    List<String> terms() {
        return optional("TERMS").stream()
                .flatMap(terms -> Arrays.stream(terms.split(",")))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
    }

    ZoneId zone() {
        return read("ZONE", optional("ZONE").orElse("UTC"), ZoneId::of);
    }

    Language language() {
        return read("LANGUAGE", optional("LANGUAGE").orElse("EN"), Language::valueOf);
    }

    Optional<String> email() {
        return optional("EMAIL");
    }

    Optional<String> phone() {
        return optional("PHONE");
    }

    private String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException("the environment variable " + name
                        + " is not set: the template sets it, so deploy the stack again"));
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static <T> T read(String name, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "the environment variable " + name + " cannot be used: \"" + value
                            + "\"; correct the parameter of the stack",
                    e);
        }
    }
}
