// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** A deployed stack, and how it is reached. */
@NullMarked
package dev.whatcrisis.ops.aws;

import org.jspecify.annotations.NullMarked;
