// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** How texts sound: the command {@code tone}. */
@NullMarked
package dev.whatcrisis.local.tone;

import org.jspecify.annotations.NullMarked;
