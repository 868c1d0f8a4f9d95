// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What happened, told to the team's own integrations over EventBridge. */
@NullMarked
package dev.whatcrisis.lambda.bus;

import org.jspecify.annotations.NullMarked;
