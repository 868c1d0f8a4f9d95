// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** The parameters of the stack: which values can be used, what is used instead, and who is told. */
@NullMarked
package dev.whatcrisis.lambda.settings;

import org.jspecify.annotations.NullMarked;
