// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Makes the heads that say what a post says, from labelled posts and the encoder's vectors. */
@NullMarked
package dev.whatcrisis.trainer.reading;

import org.jspecify.annotations.NullMarked;
