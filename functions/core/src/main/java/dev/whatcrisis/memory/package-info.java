// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What a process remembers so that it need not be read or worked out again. */
@NullMarked
package dev.whatcrisis.memory;

import org.jspecify.annotations.NullMarked;
