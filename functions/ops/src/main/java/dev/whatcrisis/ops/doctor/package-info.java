// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What works of a deployed stack, what does not, which limit applies, and what to do about it. */
@NullMarked
package dev.whatcrisis.ops.doctor;

import org.jspecify.annotations.NullMarked;
