// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** A story that became an incident: its states, timeline and store. */
@NullMarked
package dev.whatcrisis.incident;

import org.jspecify.annotations.NullMarked;
