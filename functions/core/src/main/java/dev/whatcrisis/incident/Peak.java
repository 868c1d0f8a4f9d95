// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;

/** The largest hour so far: posts in the clock hour that starts at {@code hour}. */
public record Peak(Instant hour, int posts) {}
