// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** Whether the brand meant what it is criticised for. */
public enum Meant {
    TRUE,
    FALSE,
    UNKNOWN
}
