// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** Where an incident is in its life; the tail lasts to day 30. */
public enum Phase {
    ONSET,
    GROWTH,
    PEAK,
    DECAY,
    TAIL,
    CLOSED
}
