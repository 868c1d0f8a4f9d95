// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Commands over files of counts: what would have been said of them, and when a storm in them fades. */
@NullMarked
package dev.whatcrisis.local.backtest;

import org.jspecify.annotations.NullMarked;
