// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What past counts would have led to. */
@NullMarked
package dev.whatcrisis.backtest;

import org.jspecify.annotations.NullMarked;
