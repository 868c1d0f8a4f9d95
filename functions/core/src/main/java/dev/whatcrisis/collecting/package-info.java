// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Asks the sources and keeps what they bring. */
@NullMarked
package dev.whatcrisis.collecting;

import org.jspecify.annotations.NullMarked;
