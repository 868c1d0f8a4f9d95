// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Should a person be told, now: policy, channels and the log of what was sent. */
@NullMarked
package dev.whatcrisis.alert;

import org.jspecify.annotations.NullMarked;
