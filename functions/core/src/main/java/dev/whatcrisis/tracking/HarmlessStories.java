// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stories in whose posts no urgent cue was found, in this process: one that had none has none until somebody says one, so that
 * only what was said since is read. For many threads.
 */
public final class HarmlessStories {
    /** More stories than the watches of a process keep alive. */
    private static final int MOST = 1_000;

    private final LruMap<Key, Known> stories = new LruMap<>(MOST);

    /** Begins anew: posts may say otherwise now. */
    public void forget() {
        stories.clear();
    }

    /** What a look at posts came to. */
    enum Finding {
        CUE,
        NO_CUE,
        /** No cue in those that were found; the rest is asked for again. */
        NOT_ALL_FOUND
    }

    private record Key(WatchId watch, StoryId story) {}

    /**
     * @param watch whose words were left out
     * @param first the oldest post that was read, before which others may come to stand when stories turn out to be one
     * @param last the newest
     * @param own posts of ours of that time: what answers one is a cue
     */
    private record Known(Watch watch, MentionId first, MentionId last, Set<MentionId> own) {
        boolean of(Watch asked, Set<MentionId> ours, List<MentionId> posts) {
            return watch.equals(asked) && own.equals(ours) && posts.indexOf(first) <= 0;
        }
    }

    /**
     * @param posts of the story, in the order received
     * @param reader looks for urgent cues in these posts
     */
    boolean holds(Snapshot moment, StoryId story, List<MentionId> posts, Function<List<MentionId>, Finding> reader) {
        Key key = new Key(moment.watch().id(), story);
        Set<MentionId> own = moment.ownPosts().stream().map(Mention::id).collect(Collectors.toSet());
        int read = stories.find(key)
                .filter(known -> known.of(moment.watch(), own, posts))
                .map(known -> posts.lastIndexOf(known.last()) + 1)
                .orElse(0);
        Finding finding = reader.apply(posts.subList(read, posts.size()));
        Known now = new Known(moment.watch(), posts.getFirst(), posts.getLast(), own);
        if (finding == Finding.NO_CUE) {
            stories.put(key, now);
        } else {
            stories.remove(key);
        }
        return finding != Finding.CUE;
    }
}
