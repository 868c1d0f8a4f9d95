// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.tone.TextWords;
import dev.whatcrisis.watch.Watch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a watch's own name and terms, in normal form: in a post about it they say nothing. There is one of each in a
 * process, so that two are the same or differ, and neither takes a comparison of words.
 */
public final class BrandWords {
    /** Of own posts, in which the name means something, too. */
    public static final BrandWords NONE = new BrandWords(Set.of());

    /** More watches than one process looks at. */
    private static final int MOST = 256;

    private static final LruMap<List<String>, BrandWords> KNOWN = new LruMap<>(MOST);

    private final Set<String> words;

    private BrandWords(Set<String> words) {
        this.words = words;
    }

    public static BrandWords of(Watch watch) {
        List<String> names = new ArrayList<>(watch.terms());
        names.add(watch.brand());
        return KNOWN.findOrMake(List.copyOf(names), BrandWords::read);
    }

    private static BrandWords read(List<String> names) {
        Set<String> words = new HashSet<>();
        names.forEach(name -> words.addAll(TextWords.of(name)));
        return new BrandWords(Set.copyOf(words));
    }

    public Set<String> words() {
        return words;
    }
}
