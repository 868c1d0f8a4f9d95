// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import java.util.List;
import java.util.stream.Collectors;

/** Parts of an English sentence. */
public final class CaseWords {
    private CaseWords() {}

    /** {@code a, b and c}. */
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " and "
                + parts.get(parts.size() - 1);
    }
}
