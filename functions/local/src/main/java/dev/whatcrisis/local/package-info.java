// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The whole product on one machine. */
@NullMarked
package dev.whatcrisis.local;

import org.jspecify.annotations.NullMarked;
