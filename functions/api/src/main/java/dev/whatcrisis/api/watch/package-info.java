// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Watches: what they are, what is to be said of them now, their counts and their outbox. */
@NullMarked
package dev.whatcrisis.api.watch;

import org.jspecify.annotations.NullMarked;
