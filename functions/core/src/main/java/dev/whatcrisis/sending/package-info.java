// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Handing over what is due: who is first when time is short, how long a receiver is waited for, what comes of a failure. */
@NullMarked
package dev.whatcrisis.sending;

import org.jspecify.annotations.NullMarked;
