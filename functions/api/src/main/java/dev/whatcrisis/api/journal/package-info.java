// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What was written and by whom: the audit log, and answers kept so that a repeated request acts once. */
@NullMarked
package dev.whatcrisis.api.journal;

import org.jspecify.annotations.NullMarked;
