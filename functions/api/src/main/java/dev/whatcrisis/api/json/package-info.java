// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** How values are written into answers, field by field, so that the contract does not move when the domain does. */
@NullMarked
package dev.whatcrisis.api.json;

import org.jspecify.annotations.NullMarked;
