// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.crisis.BrandWords;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.tone.TextWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is found in a text whoever wrote it. The samples of stories hold the same posts look after look; what was read of the last
 * {@value #MOST} texts is remembered in this process, for all threads, and nowhere else.
 *
 * @param words in normal form, without those of the brand's own name
 * @param said the kinds of cues that it holds
 * @param pictured whether it links to a picture, video or document
 * @param wording the words in a row
 */
record PostReading(List<String> words, Set<CueKind> said, boolean pictured, String wording) {
    /** A dozen samples; about 1 KB each. */
    static final int MOST = 4_000;

    private static final Pattern PICTURE_LINK = Pattern.compile(
            "https?://\\S+\\.(jpe?g|png|gif|webp|mp4|mov|pdf)\\b|youtu\\.be/|youtube\\.com/watch|imgur\\.com/");

    private static final LruMap<Text, PostReading> READ = new LruMap<>(MOST);

    private record Text(String text, String lang, BrandWords brand) {}

    static PostReading of(String text, String lang, BrandWords brand) {
        Text key = new Text(text, lang, brand);
        Optional<PostReading> known = READ.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        PostReading reading = read(key);
        READ.put(key, reading);
        return reading;
    }

    private static PostReading read(Text text) {
        List<String> all = TextWords.of(text.text());
        List<String> words = all.stream()
                .filter(word -> !text.brand().words().contains(word))
                .toList();
        return new PostReading(
                words,
                CueTable.of(text.lang(), all).kindsIn(words),
                text.text().indexOf('/') >= 0
                        && PICTURE_LINK.matcher(text.text()).find(),
                String.join(" ", words));
    }
}
