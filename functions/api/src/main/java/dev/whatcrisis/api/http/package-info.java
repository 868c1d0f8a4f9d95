// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Requests and answers as plain records, and the way from one to the other. Knows neither Lambda nor an HTTP server. */
@NullMarked
package dev.whatcrisis.api.http;

import org.jspecify.annotations.NullMarked;
