// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Telling people: texts, e-mail, and the addresses that follow the roster. */
@NullMarked
package dev.whatcrisis.lambda.sns;

import org.jspecify.annotations.NullMarked;
