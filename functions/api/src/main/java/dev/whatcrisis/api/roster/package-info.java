// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Who may be told. */
@NullMarked
package dev.whatcrisis.api.roster;

import org.jspecify.annotations.NullMarked;
