// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** People to answer: who waits, what is drafted, and what was said to them. */
@NullMarked
package dev.whatcrisis.api.reply;

import org.jspecify.annotations.NullMarked;
