// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** How people sound: sentiment, hostility and emotion, with the words that drove them. */
@NullMarked
package dev.whatcrisis.tone;

import org.jspecify.annotations.NullMarked;
