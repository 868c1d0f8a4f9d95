// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The vocabulary of a crisis: levels, flags, types, evidence, phases, rules by their number, forms of an answer. */
@NullMarked
package dev.whatcrisis.crisis;

import org.jspecify.annotations.NullMarked;
