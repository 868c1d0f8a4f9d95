// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Everything of a stack on AWS in a file that {@code restore} reads. */
@NullMarked
package dev.whatcrisis.ops.export;

import org.jspecify.annotations.NullMarked;
