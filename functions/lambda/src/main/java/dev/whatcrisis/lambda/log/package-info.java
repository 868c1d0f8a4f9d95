// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Structured logs without texts, names or tokens. */
@NullMarked
package dev.whatcrisis.lambda.log;

import org.jspecify.annotations.NullMarked;
