// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Posts that stay in their file until their time has come: in memory is where each stands, and when it was posted. */
final class FiledPosts implements Posts {
    private final String name;
    private final TextStretches file;
    private final PostIndex index;
    private final List<SourceName> sources;
    private final Map<MentionId, Instant> vanishing;

    /**
     * @param index in order of time, not empty
     */
    FiledPosts(
            String name,
            TextStretches file,
            PostIndex index,
            List<SourceName> sources,
            Map<MentionId, Instant> vanishing) {
        this.name = name;
        this.file = file;
        this.index = index;
        this.sources = List.copyOf(sources);
        this.vanishing = Map.copyOf(vanishing);
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public Instant first() {
        return index.at(0);
    }

    @Override
    public Instant last() {
        return index.at(index.size() - 1);
    }

    @Override
    public List<SourceName> sources() {
        return sources;
    }

    @Override
    public Map<MentionId, Instant> vanishing() {
        return vanishing;
    }

    @Override
    public Iterator<ScriptPost> inOrder() {
        return IntStream.range(0, index.size()).mapToObj(this::read).iterator();
    }

    private ScriptPost read(int post) {
        try {
            return PostLine.read(file.read(index.start(post), index.length(post)));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read any more", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " was changed while it was replayed", e);
        }
    }
}
