// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What works on this machine, what does not, and what to do about it. */
@NullMarked
package dev.whatcrisis.local.doctor;

import org.jspecify.annotations.NullMarked;
