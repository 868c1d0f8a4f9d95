// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** The product on one machine: a scheduler, an HTTP server on the loopback address, an outbox on the console. */
@NullMarked
package dev.whatcrisis.local.run;

import org.jspecify.annotations.NullMarked;
