// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Taking everything out of a store and putting it back. */
@NullMarked
package dev.whatcrisis.local.backup;

import org.jspecify.annotations.NullMarked;
