// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

/** A request found others in its way each time, and was given up with nothing of it stored. */
final class ContendedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContendedException(String operation, int tries) {
        super("\"" + operation + "\" found other requests in its way " + tries + " times in a row."
                + " Nothing of it is stored: it may be done again, and what is on a schedule does so by itself."
                + " If this goes on, look for a second installation or an import that uses the same table");
    }
}
