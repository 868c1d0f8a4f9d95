// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** How well the watch judged: every verdict, forecast and wake, scored against what came. */
@NullMarked
package dev.whatcrisis.ledger;

import org.jspecify.annotations.NullMarked;
