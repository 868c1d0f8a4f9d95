// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

/** An item that lacks what a mention needs; the message is for people and holds no text of the item. */
public final class UnreadableItem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableItem(String message) {
        super(message);
    }
}
