// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

/** Something stored cannot be understood: it is damaged, or a newer release wrote it. */
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean newer;

    UnreadableDocumentException(String what, boolean newer, Throwable cause) {
        super(
                "a stored " + what + " cannot be read: "
                        + (newer
                                ? "a newer release wrote it, update this installation"
                                : "it is damaged, restore the store from an export"),
                cause);
        this.newer = newer;
    }

    /** Whether a newer release wrote it, so that it need not be damaged. */
    public boolean newer() {
        return newer;
    }
}
