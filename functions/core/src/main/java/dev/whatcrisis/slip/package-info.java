// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Slips of our own posts: what in them, and in the answers to them, looks like a mistake. */
@NullMarked
package dev.whatcrisis.slip;

import org.jspecify.annotations.NullMarked;
