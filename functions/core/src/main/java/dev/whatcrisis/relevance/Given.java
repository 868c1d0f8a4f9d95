// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.mention.MentionId;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * What was said of one post, so that saying it again changes nothing and saying something else takes it back.
 *
 * @param post a checksum of the post's id: the id itself may name its author
 */
public record Given(long post, Feedback feedback) {
    static Given of(MentionId id, Feedback feedback) {
        return new Given(checksum(id), feedback);
    }

    static long checksum(MentionId id) {
        return checksum(id.key());
    }

    static long checksum(String key) {
        CRC32C checksum = new CRC32C();
        checksum.update(key.getBytes(StandardCharsets.UTF_8));
        return (checksum.getValue() << 20) ^ (key.hashCode() & 0xfffffL);
    }
}
