// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.token;

import java.util.Map;
import java.util.Optional;

/** Whether what is printed here is kept where others read it. */
final class Logged {
    private Logged() {}

    /** Why a token must not be printed here; empty when it may. Builds set one of two variables: most of them CI. */
    static Optional<String> by(Map<String, String> environment) {
        String ci = environment.getOrDefault("CI", "");
        boolean build = !ci.isEmpty() && !ci.equalsIgnoreCase("false") && !ci.equals("0");
        return build || environment.containsKey("CODEBUILD_BUILD_ID")
                ? Optional.of(
                        "This is a build, whose log is kept and read by others: a link in it would open the page to"
                                + " them. No token was made. Ask for one on your own machine.")
                : Optional.empty();
    }
}
