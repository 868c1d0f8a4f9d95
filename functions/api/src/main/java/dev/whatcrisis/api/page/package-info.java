// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The page, its assets and what needs no token. */
@NullMarked
package dev.whatcrisis.api.page;

import org.jspecify.annotations.NullMarked;
