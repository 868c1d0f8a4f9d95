// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

/**
 * The exact text of an alert.
 *
 * @param subject ASCII, under 100 characters; empty for an SMS
 */
public record Message(String subject, String body) {}
