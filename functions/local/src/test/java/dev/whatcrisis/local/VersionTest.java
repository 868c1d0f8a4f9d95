// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void the_version_that_is_printed_is_that_of_the_build_and_of_the_api() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<version>" + Version.NUMBER.replace(".", "\\.") + "(-SNAPSHOT)?</version>");
        try (InputStream api = Version.class.getResourceAsStream("/dev/whatcrisis/api/openapi.yaml")) {
            assertThat(new String(Objects.requireNonNull(api).readAllBytes(), UTF_8))
                    .contains("\n  version: " + Version.NUMBER + "\n");
        }
    }
}
