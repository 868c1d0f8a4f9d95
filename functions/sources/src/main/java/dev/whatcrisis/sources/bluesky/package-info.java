// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Bluesky's public reads: an account's posts, and the replies to them and quotes of them. No log-in is needed. */
@NullMarked
package dev.whatcrisis.sources.bluesky;

import org.jspecify.annotations.NullMarked;
