// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

/**
 * One entry of a store, as it is kept.
 *
 * @param kind the map it is in
 * @param value a JSON object, or plain text
 */
public record Entry(String kind, String key, String value) {}
