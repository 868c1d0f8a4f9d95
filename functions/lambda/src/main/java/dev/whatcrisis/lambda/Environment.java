// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.lambda.settings.Parameter;
import dev.whatcrisis.watch.Language;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the template says to the functions. The environment is read here and nowhere else. What the template itself makes
 * must be there; what a person fills in and cannot be used is replaced, and said.
 */
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
        return new BigDecimal(usable(Parameter.SMS_MAX_PRICE).orElse(Parameter.SMS_MAX_PRICE.instead()));
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
        return usable(Parameter.HEARTBEAT_URL).map(URI::create);
    }

    /** The claim of an identity provider's token that names a role; empty when there is none. */
    String roleClaim() {
        return optional("OIDC_ROLE_CLAIM").orElse("");
    }

    Optional<String> brand() {
        return usable(Parameter.BRAND);
    }

    List<String> terms() {
        return optional(Parameter.TERMS.variable()).map(Parameter::termsIn).orElse(List.of());
    }

    ZoneId zone() {
        return ZoneId.of(usable(Parameter.ZONE).orElse(Parameter.ZONE.instead()));
    }

    Language language() {
        return Language.valueOf(usable(Parameter.LANGUAGE).orElse(Parameter.LANGUAGE.instead()));
    }

    Optional<String> email() {
        return usable(Parameter.EMAIL);
    }

    Optional<String> phone() {
        return usable(Parameter.PHONE);
    }

    /** Sources whose schedule runs; empty when nothing is said about it. */
    Optional<Set<String>> polled() {
        return Optional.ofNullable(variables.get("POLLED"))
                .map(names -> Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What the template's parameters say that cannot be used; see {@link Parameter}. */
    List<SettingFault> faults() {
        return Parameter.ofVariables(variables);
    }

    private Optional<String> usable(Parameter parameter) {
        return optional(parameter.variable()).filter(parameter::usable);
    }

    private String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException("the environment variable " + name
                        + " is not set: the template sets it, so deploy the stack again"));
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
