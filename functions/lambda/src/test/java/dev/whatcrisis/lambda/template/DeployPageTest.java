// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/deploy.md tells whoever deploys of all that there is to choose, and of what the stack says afterwards. */
class DeployPageTest {
    private static final Pattern ROW = Pattern.compile("\\| (`[A-Z][^|]*) \\|([^|]*)\\|.*");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)`");

    private static Transformed template;
    private static String page;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        page = Files.readString(Path.of("..", "..", "docs", "deploy.md"));
        template = Transformed.template();
    }

    @Test
    void every_parameter_is_explained_with_its_default() {
        Map<String, String> defaults = new TreeMap<>();
        page.lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .forEach(row -> NAME.matcher(row.group(1))
                        .results()
                        .forEach(name -> defaults.put(name.group(1), row.group(2))));
        Map<String, JsonNode> parameters = new TreeMap<>();
        template.section("Parameters").properties().forEach(each -> parameters.put(each.getKey(), each.getValue()));

        assertThat(defaults.keySet()).isEqualTo(parameters.keySet());
        parameters.forEach((name, parameter) -> {
            String value = parameter.path("Default").asText();
            if (!value.isEmpty()) {
                assertThat(defaults.get(name))
                        .as("docs/deploy.md: default of %s", name)
                        .containsPattern("`" + Pattern.quote(value) + "0?`");
            }
        });
    }

    @Test
    void outputs_that_the_page_speaks_of_are_there() {
        assertThat(Pattern.compile("output\\s+`(\\w+)`").matcher(page).results().map(name -> name.group(1)))
                .isNotEmpty()
                .allMatch(name -> template.section("Outputs").has(name));
    }
}
