// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** How well a claim is supported. */
public enum Evidence {
    /** One claim. */
    E0,
    /** Several independent claims. */
    E1,
    /** A photo, video or document. */
    E2,
    /** Confirmed inside. */
    E3
}
