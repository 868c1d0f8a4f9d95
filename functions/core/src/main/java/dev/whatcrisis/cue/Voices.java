// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.crisis.BrandWords;
import dev.whatcrisis.mention.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** People who speak independently: each author once, each wording once. */
public final class Voices {
    private static final int NOT_COUNTED = -1;

    private final List<ReadPost> posts;
    private int count = NOT_COUNTED;

    private Voices(List<ReadPost> posts) {
        this.posts = posts;
    }

    /** A person with several posts speaks with all of them; a wording that somebody else had first does not count. */
    static Voices of(List<ReadPost> posts) {
        Set<String> claims = new HashSet<>();
        return new Voices(
                posts.stream().filter(post -> claims.add(post.claim())).toList());
    }

    public static Voices ofMentions(List<Mention> mentions) {
        return of(mentions.stream()
                .map(mention -> ReadPost.of(mention, BrandWords.NONE))
                .toList());
    }

    /** How many people. */
    public int count() {
        if (count == NOT_COUNTED) {
            count = authors(post -> true);
        }
        return count;
    }

    /** How many people say something of one of these kinds. */
    public int saying(CueKind... kinds) {
        return authors(post -> says(post, kinds));
    }

    /** How many people say so and show a picture, video or document with it. */
    public int showing(CueKind... kinds) {
        return authors(post -> says(post, kinds) && post.showsMedia());
    }

    public int authors(Predicate<ReadPost> which) {
        Set<String> authors = new HashSet<>();
        for (ReadPost post : posts) {
            if (which.test(post)) {
                authors.add(post.author());
            }
        }
        return authors.size();
    }

    public double share(CueKind... kinds) {
        int all = count();
        return all == 0 ? 0 : (double) saying(kinds) / all;
    }

    public Voices that(Predicate<ReadPost> which) {
        return new Voices(posts.stream().filter(which).toList());
    }

    public List<ReadPost> posts() {
        return List.copyOf(posts);
    }

    private static boolean says(ReadPost post, CueKind... kinds) {
        for (CueKind kind : kinds) {
            if (post.says(kind)) {
                return true;
            }
        }
        return false;
    }
}
