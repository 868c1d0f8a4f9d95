// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Hacker News through its search at Algolia: stories and comments that match a few words. No key is needed. */
@NullMarked
package dev.whatcrisis.sources.hackernews;

import org.jspecify.annotations.NullMarked;
