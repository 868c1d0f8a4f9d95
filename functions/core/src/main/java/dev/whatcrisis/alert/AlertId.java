// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

/** Identity of something to be said to one contact over one channel; deciding it twice gives the same id. */
public record AlertId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
