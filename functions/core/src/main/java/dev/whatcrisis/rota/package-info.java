// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Who is on duty when, as the team's own calendar says. */
@NullMarked
package dev.whatcrisis.rota;

import org.jspecify.annotations.NullMarked;
