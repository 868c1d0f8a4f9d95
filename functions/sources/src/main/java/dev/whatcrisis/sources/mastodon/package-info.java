// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Mastodon and servers that speak its API: hashtag timelines and the statuses of accounts, read without a token. */
@NullMarked
package dev.whatcrisis.sources.mastodon;

import org.jspecify.annotations.NullMarked;
