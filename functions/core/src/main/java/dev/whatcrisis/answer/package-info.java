// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What to say and to whom: drafts, the queue of people to answer, closing the thread. */
@NullMarked
package dev.whatcrisis.answer;

import org.jspecify.annotations.NullMarked;
