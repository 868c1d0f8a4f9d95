// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Feeds: RSS of every age, Atom and JSON Feed, from any address, well-formed or not. */
@NullMarked
package dev.whatcrisis.sources.rss;

import org.jspecify.annotations.NullMarked;
