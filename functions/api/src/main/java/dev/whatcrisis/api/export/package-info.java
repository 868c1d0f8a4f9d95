// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What leaves the API in the forms of other people's software: tables and feeds. */
@NullMarked
package dev.whatcrisis.api.export;

import org.jspecify.annotations.NullMarked;
