// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Who is owed a word of the team after an incident, person by person, for thirty days. */
@NullMarked
package dev.whatcrisis.reply;

import org.jspecify.annotations.NullMarked;
