// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What a post says: its label, whether it tells of danger or is a slip, whom it is about. Read from the numbers of {@code encoder}. */
@NullMarked
package dev.whatcrisis.meaning;

import org.jspecify.annotations.NullMarked;
