// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

/** The languages in which the product speaks to people. */
public enum Language {
    EN,
    FR
}
