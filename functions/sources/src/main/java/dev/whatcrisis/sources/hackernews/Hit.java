// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A story or comment as the search writes it, or as the item address does ({@code id}, {@code text}). */
record Hit(
        @JsonProperty("objectID") @JsonAlias("id") @Nullable String id,
        @Nullable String author,
        @Nullable String title,
        @JsonProperty("story_text") @Nullable String storyText,

        @JsonProperty("comment_text") @JsonAlias("text") @Nullable
        String commentText,

        @Nullable Long points,
        @JsonProperty("num_comments") @Nullable Long comments,
        @JsonProperty("parent_id") @Nullable String parentId,
        @JsonProperty("created_at_i") @Nullable Long createdAt) {}
