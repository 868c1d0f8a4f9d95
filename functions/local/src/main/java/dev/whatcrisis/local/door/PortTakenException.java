// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.door;

import java.io.IOException;

/** Something else listens on the port. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super(
                "port " + port + " is taken, perhaps by a What Crisis? that already runs: choose another one with"
                        + " --port, or --port 0 for any that is free",
                cause);
    }
}
