// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Trying, once a month, whether what would wake somebody still arrives: who is due, who confirmed, and what nobody did. */
@NullMarked
package dev.whatcrisis.rehearsal;

import org.jspecify.annotations.NullMarked;
