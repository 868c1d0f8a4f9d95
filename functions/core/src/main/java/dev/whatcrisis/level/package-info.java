// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** How a level is kept between two looks. */
@NullMarked
package dev.whatcrisis.level;

import org.jspecify.annotations.NullMarked;
