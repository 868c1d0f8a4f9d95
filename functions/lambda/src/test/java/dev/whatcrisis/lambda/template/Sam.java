// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.template;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** SAM's command line, with its Python beside it. */
final class Sam {
    private Sam() {}

    /** Where it is. The test is skipped where it is not installed, and says so. */
    static Path required() {
        Optional<Path> sam = onPath();
        Assumptions.assumeTrue(
                sam.isPresent(),
                "skipped: sam is not on the PATH, so the template cannot be read as AWS reads it; install it with: pip"
                        + " install aws-sam-cli");
        return sam.orElseThrow();
    }

    private static Optional<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .map(folder -> Path.of(folder, "sam"))
                .filter(Files::isExecutable)
                .filter(sam -> Files.isExecutable(sam.resolveSibling("python")))
                .findFirst();
    }
}
