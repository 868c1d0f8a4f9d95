// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Plays recorded or invented posts through the real use cases, on a virtual clock. */
@NullMarked
package dev.whatcrisis.local.replay;

import org.jspecify.annotations.NullMarked;
