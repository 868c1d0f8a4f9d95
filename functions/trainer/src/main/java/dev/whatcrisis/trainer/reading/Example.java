// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

/** A labelled post and its numbers, as heads read them. */
record Example(Post post, float[] numbers) {}
