// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The use cases: collect mentions, detect crises, and what the page asks for. */
@NullMarked
package dev.whatcrisis.app;

import org.jspecify.annotations.NullMarked;
