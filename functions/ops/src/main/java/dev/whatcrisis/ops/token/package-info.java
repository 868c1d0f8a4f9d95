// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** The first access token of a deployed stack. */
@NullMarked
package dev.whatcrisis.ops.token;

import org.jspecify.annotations.NullMarked;
