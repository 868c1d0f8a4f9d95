// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The HTTP server of one machine. */
@NullMarked
package dev.whatcrisis.local.door;

import org.jspecify.annotations.NullMarked;
