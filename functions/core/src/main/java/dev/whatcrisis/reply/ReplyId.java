// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.mention.MentionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a person who is to be answered in one incident, made from their first post in it; it tells nobody who that is. */
public record ReplyId(String value) {
    private static final int DIGITS = 16;

    public ReplyId {
        if (!value.matches("[0-9a-f]{" + DIGITS + "}")) {
            throw new IllegalArgumentException("a reply is named by " + DIGITS + " hexadecimal digits");
        }
    }

    static ReplyId of(MentionId first) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(first.key().getBytes(StandardCharsets.UTF_8));
            return new ReplyId(HexFormat.of().formatHex(hash).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
