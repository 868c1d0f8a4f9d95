// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What a story is about: its posts and their voices as a case for the rules. */
@NullMarked
package dev.whatcrisis.reading;

import org.jspecify.annotations.NullMarked;
