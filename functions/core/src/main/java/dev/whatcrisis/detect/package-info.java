// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Is this unusual: counts in, a signal with its reason out. */
@NullMarked
package dev.whatcrisis.detect;

import org.jspecify.annotations.NullMarked;
