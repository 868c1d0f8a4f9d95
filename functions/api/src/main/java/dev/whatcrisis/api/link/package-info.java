// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** One-tap links: short codes in messages that open one page about one incident, for one contact, for a day. */
@NullMarked
package dev.whatcrisis.api.link;

import org.jspecify.annotations.NullMarked;
