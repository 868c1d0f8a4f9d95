// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Social networks and feeds, read politely: one package per network. */
@NullMarked
package dev.whatcrisis.sources;

import org.jspecify.annotations.NullMarked;
