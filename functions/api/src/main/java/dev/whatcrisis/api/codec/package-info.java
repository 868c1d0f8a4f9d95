// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** The product's words as JSON: in every store, in every export, and in the API's answers. */
@NullMarked
package dev.whatcrisis.api.codec;

import org.jspecify.annotations.NullMarked;
