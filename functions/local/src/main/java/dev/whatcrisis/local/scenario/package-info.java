// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** The stories that ship with the product: invented posts, timed like public cases. */
@NullMarked
package dev.whatcrisis.local.scenario;

import org.jspecify.annotations.NullMarked;
