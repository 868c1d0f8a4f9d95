// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Telling people from one machine: whom the flags name, by what, and what is only shown. */
@NullMarked
package dev.whatcrisis.local.tell;

import org.jspecify.annotations.NullMarked;
