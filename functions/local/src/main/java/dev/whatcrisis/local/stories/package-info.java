// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The command that groups a file of posts into stories. */
@NullMarked
package dev.whatcrisis.local.stories;

import org.jspecify.annotations.NullMarked;
