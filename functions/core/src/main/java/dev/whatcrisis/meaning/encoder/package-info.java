// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What a text means, as numbers: vectors that lie near each other when texts mean the same, in six languages. */
@NullMarked
package dev.whatcrisis.meaning.encoder;

import org.jspecify.annotations.NullMarked;
