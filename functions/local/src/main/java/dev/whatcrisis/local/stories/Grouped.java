// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.stories;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.NearCopy;
import dev.whatcrisis.story.Placed;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.Story;
import dev.whatcrisis.story.StoryGrouper;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Posts put into stories one by one, as they stand in a file. A post that is older than one before it counts as just as new:
 * files that are not in order lose no story to forgetting.
 */
final class Grouped {
    private static final SourceName FILE = new SourceName("file");

    /** First sentences of a story by which repetitions name the line that they repeat. */
    private static final int REMEMBERED = 1_000;

    private final StoryGrouper grouper = new StoryGrouper(Set.of());
    private final List<Line> lines = new ArrayList<>();
    private final Map<StoryId, StoryId> absorbed = new HashMap<>();
    private final Map<StoryId, Story> latest = new LinkedHashMap<>();
    private final Map<String, Long> said = new LinkedHashMap<>();
    private Stories state = Stories.none();
    private Instant newest = Instant.EPOCH;

    /**
     * @param duplicateOf line of an earlier post that says the same
     */
    record Line(TimedText post, StoryId story, OptionalLong duplicateOf) {}

    void add(TimedText post) {
        newest = post.at().isAfter(newest) ? post.at() : newest;
        MentionId id = new MentionId(FILE, Long.toString(post.line()));
        Placed placed = grouper.place(state, Mention.of(id, newest, newest, post.text()));
        state = placed.next();
        placed.absorbed().ifPresent(gone -> absorbed.put(gone, placed.story()));
        state.find(placed.story()).ifPresent(story -> latest.put(story.id(), story));
        lines.add(new Line(post, placed.story(), placed.duplicate() ? repeated(post) : OptionalLong.empty()));
        remember(post);
    }

    /** All lines, each with the story that it belongs to in the end. */
    List<Line> lines() {
        return lines.stream()
                .map(line -> new Line(line.post(), end(line.story()), line.duplicateOf()))
                .toList();
    }

    /** The stories in the end, in the order of their latest post. */
    List<Story> stories() {
        return latest.values().stream()
                .filter(story -> !absorbed.containsKey(story.id()))
                .toList();
    }

    /** Posts that belong to a story in the end. */
    long posts(StoryId story) {
        return lines.stream().filter(line -> end(line.story()).equals(story)).count();
    }

    private StoryId end(StoryId story) {
        StoryId end = story;
        for (Optional<StoryId> next = into(end); next.isPresent(); next = into(end)) {
            end = next.get();
        }
        return end;
    }

    private Optional<StoryId> into(StoryId story) {
        return Optional.ofNullable(absorbed.get(story)).filter(next -> !next.equals(story));
    }

    private OptionalLong repeated(TimedText post) {
        String signature = NearCopy.signature(post.text());
        return said.entrySet().stream()
                .filter(earlier -> NearCopy.same(earlier.getKey(), signature))
                .mapToLong(Map.Entry::getValue)
                .findFirst();
    }

    private void remember(TimedText post) {
        said.putIfAbsent(NearCopy.signature(post.text()), post.line());
        if (said.size() > REMEMBERED) {
            said.remove(said.keySet().iterator().next());
        }
    }
}
