// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What a recorded answer of a source says: the command {@code read}. */
@NullMarked
package dev.whatcrisis.local.read;

import org.jspecify.annotations.NullMarked;
