// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What it is about: mentions grouped into stories. */
@NullMarked
package dev.whatcrisis.story;

import org.jspecify.annotations.NullMarked;
