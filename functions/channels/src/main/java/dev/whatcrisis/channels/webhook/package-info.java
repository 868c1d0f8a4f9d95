// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Telling a team's chat or own service. */
@NullMarked
package dev.whatcrisis.channels.webhook;

import org.jspecify.annotations.NullMarked;
