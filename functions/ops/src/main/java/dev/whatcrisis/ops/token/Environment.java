// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.token;

import java.util.Map;
import java.util.Optional;

/** Where a command was started. The environment is read here and nowhere else; the SDK of AWS looks into it by itself. */
final class Environment {
    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /** Why a token must not be printed here; empty when it may. Builds set one of two variables: most of them CI. */
    Optional<String> logged() {
        String ci = variables.getOrDefault("CI", "");
        boolean build = !ci.isEmpty() && !ci.equalsIgnoreCase("false") && !ci.equals("0");
        return build || variables.containsKey("CODEBUILD_BUILD_ID")
                ? Optional.of(
                        "This is a build, whose log is kept and read by others: a link in it would open the page to"
                                + " them. No token was made. Ask for one on your own machine.")
                : Optional.empty();
    }
}
