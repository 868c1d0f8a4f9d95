// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the functions are told about where they run: what they or Java read, and nothing more. */
class VariablesTest {
    private static final Map<String, Set<String>> READ = Map.of(
            "CollectFunction", Set.of("TABLE", "BUS", "CONTACT", "JAVA_TOOL_OPTIONS"),
            "DetectFunction",
                    Set.of(
                            "TABLE",
                            "BUS",
                            "ALERTS_TOPIC",
                            "OPS_TOPIC",
                            "LINK_DOMAIN",
                            "SMS_MAX_PRICE",
                            "SECRETS",
                            "HEARTBEAT_URL",
                            "POLLED",
                            "BRAND",
                            "TERMS",
                            "ZONE",
                            "LANGUAGE",
                            "EMAIL",
                            "PHONE"),
            "ApiFunction", Set.of("TABLE", "CONTACT", "OIDC_ROLE_CLAIM"),
            "AuthorizerFunction", Set.of("TABLE"));

    @Test
    void each_function_is_given_the_variables_that_it_reads() throws IOException, InterruptedException {
        Transformed template = Transformed.template();

        READ.forEach((function, names) -> {
            Set<String> given = new TreeSet<>();
            template.properties(function)
                    .at("/Environment/Variables")
                    .fieldNames()
                    .forEachRemaining(given::add);
            assertThat(given).as(function).isEqualTo(new TreeSet<>(names));
        });
    }
}
