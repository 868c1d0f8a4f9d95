// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.journal;

import java.time.Instant;

/**
 * One write that was made.
 *
 * @param who id of the person, or {@code contact:<id>} when a one-tap link acted
 * @param what the route, for example {@code PUT /watches/{id}}
 * @param target the path that was written, for example {@code /watches/acme}
 * @param why the reason that was given, or empty
 */
public record AuditEntry(Instant at, String who, String what, String target, String why) {}
