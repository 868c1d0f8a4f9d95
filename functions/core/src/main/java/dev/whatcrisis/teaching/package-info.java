// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What a team teaches a watch about its posts, and what the watch learned from it. */
@NullMarked
package dev.whatcrisis.teaching;

import org.jspecify.annotations.NullMarked;
