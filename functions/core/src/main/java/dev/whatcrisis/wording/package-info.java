// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What an alert says: messages for each channel, within its limits. */
@NullMarked
package dev.whatcrisis.wording;

import org.jspecify.annotations.NullMarked;
