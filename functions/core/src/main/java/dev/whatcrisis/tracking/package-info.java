// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Incidents from their opening to their end: stories that become one, what is counted and read of them, when they are over. */
@NullMarked
package dev.whatcrisis.tracking;

import org.jspecify.annotations.NullMarked;
