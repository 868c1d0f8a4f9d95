// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package of core has its place in the order, and who contributes is told of it. */
class RoomsTest {
    @Test
    void no_package_is_outside_of_the_order() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/whatcrisis"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ArchitectureTest.ORDER);
        }
    }

    @Test
    void the_page_for_contributors_has_the_order() throws IOException {
        assertThat(Files.readString(Path.of("../../CONTRIBUTING.md")))
                .as("CONTRIBUTING.md, \"Where things are\"")
                .contains("`" + String.join(" → ", ArchitectureTest.ORDER) + "`");
    }
}
