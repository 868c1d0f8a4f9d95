// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** The stores in one file that survives restarts and kill -9. */
@NullMarked
package dev.whatcrisis.local.store;

import org.jspecify.annotations.NullMarked;
