// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** How long until it is calm: forecasts, when calm has come, when a thread may be closed. */
@NullMarked
package dev.whatcrisis.fade;

import org.jspecify.annotations.NullMarked;
