// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which parameters a value of the template depends on. */
final class Parameters {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private Parameters() {}

    static Set<String> of(Transformed template, JsonNode value) {
        Set<String> names = new TreeSet<>(value.findValuesAsText("Ref"));
        value.findValues("Fn::Sub").forEach(sub -> {
            String text = sub.isArray() ? sub.path(0).asText() : sub.asText();
            VARIABLE.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !sub.path(1).has(name))
                    .forEach(names::add);
        });
        value.findValues("Fn::If")
                .forEach(choice -> names.addAll(of(
                        template,
                        template.section("Conditions").path(choice.path(0).asText()))));
        names.removeIf(
                name -> name.startsWith("AWS::") || template.resource(name).isObject());
        return names;
    }
}
