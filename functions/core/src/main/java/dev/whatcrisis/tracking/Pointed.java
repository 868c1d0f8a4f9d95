// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the posts of a story point to: pages that many of them link, and own posts that most of them answer. Stories that point
 * to the same are one matter, whatever their words.
 */
record Pointed(Set<String> to) {
    /** A page is what a story is about when at least one of so many posts links it … */
    private static final int LINKED = 3;

    /** … and an own post when at least one of so many answers it. */
    private static final int ANSWERED = 2;

    /** One link may be chance. */
    private static final int LEAST = 2;

    /** A page of a site, not the site alone; without what stands behind ? or #. */
    private static final Pattern PAGE = Pattern.compile("https?://([^\\s/?#]+/[^\\s?#]+)");

    private static final Pattern END = Pattern.compile("[/.,;:!)\\]\"'»]+$");

    Pointed {
        to = Set.copyOf(to);
    }

    /** @param posts of a story, a sample; near-duplicates count, as they are how a link spreads */
    static Pointed of(List<Mention> posts) {
        Set<String> to = new HashSet<>();
        to.addAll(often(posts, Pointed::pages, LINKED));
        to.addAll(often(posts, post -> post.replyTo().map(MentionId::key).stream(), ANSWERED));
        return new Pointed(to);
    }

    boolean same(Pointed other) {
        return !Collections.disjoint(to, other.to);
    }

    private static Set<String> often(List<Mention> posts, Function<Mention, Stream<String>> what, int oneOf) {
        return posts.stream()
                .flatMap(post -> what.apply(post).distinct())
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() >= LEAST && one.getValue() * oneOf >= posts.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Stream<String> pages(Mention post) {
        Stream<String> own = post.press() ? post.url().map(URI::toString).stream() : Stream.empty();
        return Stream.concat(Stream.of(post.text()), own)
                .flatMap(text -> PAGE.matcher(text).results().map(page -> page.group(1)))
                .map(page -> END.matcher(page).replaceAll("").toLowerCase(Locale.ROOT));
    }
}
