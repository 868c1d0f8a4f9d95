// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post as {@code app.bsky.feed.defs#postView} writes it; a notification and a bare record look nearly the same. */
record PostView(
        @Nullable String uri,
        @Nullable Profile author,

        @JsonProperty("record") @JsonAlias("value") @Nullable
        PostRecord post,

        long replyCount,
        long repostCount,
        long likeCount,
        long quoteCount,
        @Nullable String indexedAt) {

    /** Who posted it. */
    record Profile(
            @Nullable String did,
            @Nullable String handle,
            @Nullable List<Label> labels) {}

    /** What somebody says of an account, the account itself included. */
    record Label(@Nullable String val) {}

    /** What the author wrote; its time is the author's claim. */
    record PostRecord(
            @Nullable String text,
            @Nullable String createdAt,
            @Nullable List<String> langs,
            @Nullable Reply reply,
            @Nullable Embed embed) {}

    /** Where it stands in a thread. */
    record Reply(@Nullable Ref parent, @Nullable Ref root) {}

    /** What it shows below the text; a quote with a picture nests the quoted post one deeper. */
    record Embed(@JsonProperty("record") @Nullable Quoted quoted) {}

    /** A quoted post, or what holds it. */
    record Quoted(
            @Nullable String uri,
            @JsonProperty("record") @Nullable Ref inner) {}

    /** The address of a post. */
    record Ref(@Nullable String uri) {}
}
