// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.memory.LruMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What texts said that this process read lately, so that the same text is read once however many post it. Texts that differ in
 * white space, in a mark of repeating or in what follows the host of a link are the same; their hashes are kept. For many threads.
 */
final class ReadTexts {
    /** Some 300 bytes each. */
    static final int MOST = 20_000;

    private static final Pattern LINK = Pattern.compile("(https?://[^\\s/?#]{1,253})[/?#]\\S*");
    private static final Pattern REPEATED = Pattern.compile("^\\s*RT @[\\w.@-]{1,100}:\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final LruMap<String, Says> known = new LruMap<>(MOST);

    /** What is read of a text: the same for all that are the same. */
    static String core(String text) {
        String once = REPEATED.matcher(text).replaceFirst("");
        return SPACE.matcher(LINK.matcher(once).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
    }

    /** Names a text and how it is read. */
    static String key(String core, Role role, List<String> us) {
        String all = role + "\n" + String.join("\n", us) + "\n\n" + core;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Says> find(String key) {
        return known.find(key);
    }

    void keep(String key, Says says) {
        known.put(key, says);
    }
}
