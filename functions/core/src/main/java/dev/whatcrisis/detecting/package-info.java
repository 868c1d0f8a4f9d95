// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** One look at a watch from beginning to end, and who is told of it. */
@NullMarked
package dev.whatcrisis.detecting;

import org.jspecify.annotations.NullMarked;
