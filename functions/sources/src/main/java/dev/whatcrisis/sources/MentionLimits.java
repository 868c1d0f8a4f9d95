// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a stranger's server may put into the fields beside the text. What is far too long would otherwise fail in the
 * store, and take the posts of the same write with it; a negative count would be taken off the others.
 */
final class MentionLimits {
    private static final int AUTHOR_ID = 500;
    private static final int AUTHOR_NAME = 200;
    private static final int URL = 2000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");

    private MentionLimits() {}

    /** The mention within its limits. */
    static Mention kept(Mention read) {
        return new Mention(
                read.id(),
                read.at(),
                read.receivedAt(),
                read.author()
                        .filter(author -> author.id().length() <= AUTHOR_ID)
                        .map(MentionLimits::kept),
                read.text(),
                LANGUAGE.matcher(read.lang()).matches() ? read.lang() : "",
                read.url().filter(MentionLimits::fits),
                kept(read.engagement()),
                read.replyTo(),
                read.own(),
                read.press(),
                read.sentiment(),
                read.deletedAt());
    }

    private static Author kept(Author author) {
        String name = author.name().length() <= AUTHOR_NAME
                ? author.name()
                : author.name().substring(0, AUTHOR_NAME);
        OptionalLong followers = author.followers().orElse(0) < 0 ? OptionalLong.empty() : author.followers();
        return new Author(author.id(), name, followers);
    }

    private static boolean fits(URI url) {
        return Optional.ofNullable(url.getHost()).isPresent() && url.toString().length() <= URL;
    }

    private static Engagement kept(Engagement read) {
        return new Engagement(Math.max(0, read.likes()), Math.max(0, read.shares()), Math.max(0, read.replies()));
    }
}
