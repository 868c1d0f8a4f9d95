// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** The product in a team's AWS account: what each function is called with, and how it is put together. */
@NullMarked
package dev.whatcrisis.lambda;

import org.jspecify.annotations.NullMarked;
