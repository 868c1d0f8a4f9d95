// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

/** How alarming a post was found by heads that had not seen its writer, 0 to 1. */
record Score(Post post, double alarm) {}
