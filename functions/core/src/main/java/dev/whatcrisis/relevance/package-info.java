// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Whether a post is about us: the team's rules first, then what the team taught. */
@NullMarked
package dev.whatcrisis.relevance;

import org.jspecify.annotations.NullMarked;
