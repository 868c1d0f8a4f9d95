// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Calendars of a team: who is on duty when, in the form of RFC 5545. */
@NullMarked
package dev.whatcrisis.sources.calendar;

import org.jspecify.annotations.NullMarked;
