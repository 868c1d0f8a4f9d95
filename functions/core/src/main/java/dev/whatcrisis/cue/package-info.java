// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What single posts say by their words, and how many voices say it. */
@NullMarked
package dev.whatcrisis.cue;

import org.jspecify.annotations.NullMarked;
