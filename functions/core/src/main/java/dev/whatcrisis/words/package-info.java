// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/**
 * Facts inside, words at the edge: what is to be said is decided and stored as a {@link dev.whatcrisis.words.Fact}, and
 * becomes a sentence of somebody's language where it leaves the product.
 */
@NullMarked
package dev.whatcrisis.words;

import org.jspecify.annotations.NullMarked;
