// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What was said: mentions, own posts, the sources they come from and where they are kept. */
@NullMarked
package dev.whatcrisis.mention;

import org.jspecify.annotations.NullMarked;
