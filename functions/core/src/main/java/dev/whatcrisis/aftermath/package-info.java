// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What really happened: post-mortems, base rate and effect. */
@NullMarked
package dev.whatcrisis.aftermath;

import org.jspecify.annotations.NullMarked;
