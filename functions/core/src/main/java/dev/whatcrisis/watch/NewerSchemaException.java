// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

/** Something stored was written by a newer release; this one may read what it knows of it, but must not overwrite it. */
public final class NewerSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NewerSchemaException(String what, int stored, int known) {
        super(what + " was written by a newer release (format " + stored + ", this one knows up to " + known
                + "): update this installation, nothing was overwritten");
    }
}
