// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.OwnAccount;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** People who ask the team something and have no answer from it. */
public final class OpenQuestions {
    private OpenQuestions() {}

    /** How many there are; a verdict and the messages about it count the same. */
    public static int count(StoryVoices voices) {
        StoryFacts facts = voices.facts();
        Set<MentionId> answered =
                facts.ownPosts().stream().flatMap(own -> own.replyTo().stream()).collect(Collectors.toSet());
        Set<MentionId> own = facts.ownPosts().stream().map(Mention::id).collect(Collectors.toSet());
        List<String> handles = facts.watch().ownAccounts().stream()
                .map(OwnAccount::handle)
                .map(OpenQuestions::mentionOf)
                .toList();
        return voices.all()
                .authors(post -> asks(post.mention())
                        && addressed(post.mention(), own, handles)
                        && !answered.contains(post.mention().id()));
    }

    private static boolean asks(Mention post) {
        return post.text().indexOf('?') >= 0;
    }

    private static boolean addressed(Mention post, Set<MentionId> own, List<String> handles) {
        String text = post.text().toLowerCase(Locale.ROOT);
        return post.replyTo().filter(own::contains).isPresent()
                || handles.stream().anyMatch(text::contains);
    }

    private static String mentionOf(String handle) {
        String bare = handle.toLowerCase(Locale.ROOT);
        return bare.startsWith("@") ? bare : "@" + bare;
    }
}
