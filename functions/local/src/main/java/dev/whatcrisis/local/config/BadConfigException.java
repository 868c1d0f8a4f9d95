// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.config;

import java.nio.file.Path;

/** A config file that cannot be used, with file, line and field. */
public final class BadConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BadConfigException(String message) {
        super(message);
    }

    static BadConfigException of(Path file, String why) {
        return new BadConfigException(file + ": " + why);
    }

    /** @param line from 1 */
    static BadConfigException at(Path file, int line, String why) {
        return new BadConfigException(file + ":" + line + ": " + why);
    }
}
