// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Trains the weights behind {@code dev.whatcrisis.tone} from labelled posts. No part of what is shipped. */
@NullMarked
package dev.whatcrisis.trainer;

import org.jspecify.annotations.NullMarked;
