// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What makes an item the same item tomorrow: its guid, else its link, else its words. A guid that is no address is only
 * unique within its feed, so the feed's address is put before it.
 */
final class ItemId {
    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    private ItemId() {}

    static MentionId of(FeedItem item, String feed, SourceName source) {
        String id = item.id()
                .map(guid -> ADDRESS.matcher(guid).matches() ? guid : feed + "#" + guid)
                .or(() -> item.link().map(URI::toString))
                .orElseGet(() -> hash(feed + "\n" + item.title() + "\n" + item.text()));
        return new MentionId(source, id.length() > LONGEST ? hash(id) : id);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
