// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

/**
 * An item of a page that could not be read; the page went on without it.
 *
 * @param where the item's id or place on the page
 * @param reason in words for a person, without the item's text
 */
public record Quarantined(String where, String reason) {}
