// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

/**
 * That a person made an incident part of another one.
 *
 * @param into which goes on for both
 * @param handedOver whether its posts and its timeline are there, too; until then it can be taken apart again as it was
 */
public record Joining(IncidentId into, boolean handedOver) {}
