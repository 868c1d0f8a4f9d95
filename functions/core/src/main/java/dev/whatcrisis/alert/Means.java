// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

/** How a contact is told. */
public enum Means {
    SMS,
    EMAIL,
    WEBHOOK
}
