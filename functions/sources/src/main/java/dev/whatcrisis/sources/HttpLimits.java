// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param bytes of body, after decompression
 * @param time for connecting, redirects and the whole body together
 * @param redirects that are followed
 */
public record HttpLimits(int bytes, Duration time, int redirects) {
    public static final HttpLimits STANDARD = new HttpLimits(8 << 20, Duration.ofSeconds(20), 5);
}
