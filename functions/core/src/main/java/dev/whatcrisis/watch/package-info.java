// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Who is followed, and who is told: watches and the roster. */
@NullMarked
package dev.whatcrisis.watch;

import org.jspecify.annotations.NullMarked;
