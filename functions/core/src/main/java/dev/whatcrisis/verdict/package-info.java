// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** How big, what to do, may we sleep: levels, rules and the judge. */
@NullMarked
package dev.whatcrisis.verdict;

import org.jspecify.annotations.NullMarked;
