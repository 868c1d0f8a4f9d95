// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Cases as people would write them. */
final class CaseExamples {
    static final String OWN_SLIP = read("own-slip.json");
    static final String COUNTED = read("counted.json");

    private CaseExamples() {}

    private static String read(String name) {
        try (InputStream in = CaseExamples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
