// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Who is on duty when, by the team's calendar. */
@NullMarked
package dev.whatcrisis.api.rota;

import org.jspecify.annotations.NullMarked;
