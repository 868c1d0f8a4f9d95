// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import dev.whatcrisis.api.access.PersonStore;
import dev.whatcrisis.api.journal.AuditLog;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.link.LinkStore;
import dev.whatcrisis.looking.Ports;

/**
 * Everything stored that the API reads or writes.
 *
 * @param core what the use cases keep; the rest is the API's own
 */
public record ApiPorts(Ports core, PersonStore people, LinkStore links, IdempotencyStore idempotency, AuditLog audit) {}
