// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The command that judges one case by the rules, for people and programs outside a running watch. */
@NullMarked
package dev.whatcrisis.local.judge;

import org.jspecify.annotations.NullMarked;
