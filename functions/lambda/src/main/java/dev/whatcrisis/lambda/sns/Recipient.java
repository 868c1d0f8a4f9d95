// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.time.Instant;

/**
 * A contact for whom an address gets mail.
 *
 * @param from when the topic delivers it; a filter policy that is changed later takes a while to hold
 */
public record Recipient(String contact, Instant from) {}
