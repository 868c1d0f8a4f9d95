// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Requests and answers as plain records, whoever serves them. */
@NullMarked
package dev.whatcrisis.api;

import org.jspecify.annotations.NullMarked;
