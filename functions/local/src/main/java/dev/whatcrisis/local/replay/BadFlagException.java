// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

/** A flag that cannot be used with these posts; the message names the flag and says what is allowed. */
final class BadFlagException extends Exception {
    private static final long serialVersionUID = 1L;

    BadFlagException(String message) {
        super(message);
    }
}
