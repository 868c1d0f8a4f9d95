// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The ledger as an answer and as a table, and what people answer to what it proposes. */
@NullMarked
package dev.whatcrisis.api.ledger;

import org.jspecify.annotations.NullMarked;
