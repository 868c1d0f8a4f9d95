// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.regex.Pattern;

/** Names a watch: 1 to 40 lower-case letters, digits and hyphens, starting with a letter or digit. */
public record WatchId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public WatchId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "watch id \"" + value + "\" must be 1 to 40 lower-case letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
