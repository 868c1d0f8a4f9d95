// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

/** How soon counts are called unusual; the one knob that a team has. */
public enum Sensitivity {
    CALM,
    BALANCED,
    KEEN
}
