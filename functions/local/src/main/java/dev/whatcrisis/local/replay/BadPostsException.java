// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

/** Posts that cannot be replayed; the message names the file, the lines and the fields. */
final class BadPostsException extends Exception {
    private static final long serialVersionUID = 1L;

    BadPostsException(String message) {
        super(message);
    }
}
