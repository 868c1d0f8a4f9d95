// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** How big, how long, may we sleep: levels, flags, rules and the judge. */
@NullMarked
package dev.whatcrisis.verdict;

import org.jspecify.annotations.NullMarked;
