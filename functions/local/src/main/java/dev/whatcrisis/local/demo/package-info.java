// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** A built-in story on the real page, as it was at each of its moments; in memory, and nothing is sent. */
@NullMarked
package dev.whatcrisis.local.demo;

import org.jspecify.annotations.NullMarked;
