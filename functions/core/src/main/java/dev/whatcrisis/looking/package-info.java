// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What one look at a watch knows: the kept state, new posts, closed counts, how much is seen, and what came of the last look. */
@NullMarked
package dev.whatcrisis.looking;

import org.jspecify.annotations.NullMarked;
