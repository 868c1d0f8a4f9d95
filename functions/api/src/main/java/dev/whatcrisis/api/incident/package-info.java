// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Incidents: history, one in full, what to do, acting on it, and how it ended. */
@NullMarked
package dev.whatcrisis.api.incident;

import org.jspecify.annotations.NullMarked;
