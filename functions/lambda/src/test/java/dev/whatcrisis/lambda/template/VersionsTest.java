// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SAM publishes a new version when the code changes, and not when a parameter does; CloudFormation publishes one when the
 * description of a version changes.
 */
class VersionsTest {
    /** A description holds this many characters. */
    private static final int LONGEST = 256;

    /** Read once, from whichever version starts first. */
    private static final Set<String> FIRST_START = Set.of("Brand", "Terms", "Email", "Phone");

    private static Transformed template;

    @BeforeAll
    static void transform() throws IOException, InterruptedException {
        template = Transformed.template();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CollectFunction", "DetectFunction", "ApiFunction", "AuthorizerFunction"})
    void a_version_is_described_by_the_parameters_that_its_function_is_given_and_by_nothing_else(String function) {
        JsonNode properties = template.properties(function);
        Set<String> given = new TreeSet<>(Parameters.of(template, properties.path("Environment")));
        given.addAll(Parameters.of(template, properties.path("SnapStart")));
        given.removeAll(FIRST_START);

        assertThat(Parameters.of(template, version(function).path("Description")))
                .isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CollectFunction", "DetectFunction", "ApiFunction"})
    void the_longest_values_fit_into_a_description(String function) {
        int longest = Parameters.of(template, version(function).path("Description")).stream()
                .mapToInt(name -> name.startsWith("Poll") ? 2 : longest(name) + 1)
                .sum();

        assertThat(longest).isLessThanOrEqualTo(LONGEST);
    }

    private static JsonNode version(String function) {
        return template.of("AWS::Lambda::Version").entrySet().stream()
                .filter(version -> version.getKey().startsWith(function))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** As the template bounds it. */
    private static int longest(String parameter) {
        return switch (parameter) {
            case "SnapStart" -> "PublishedVersions".length();
            case "SmsMaxPrice" -> 5;
            case "Language" -> 2;
            case "Zone" -> 32;
            case "Domain" -> 40;
            case "Contact", "OidcRoleClaim" -> 60;
            case "HeartbeatUrl" -> 90;
            case "TableName" -> 50;
            case "OidcIssuer" -> 0; // it decides whether the claim stands there, and does not stand there itself
            default -> throw new AssertionError("how long may " + parameter + " be?");
        };
    }
}
