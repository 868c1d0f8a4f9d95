// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A status as the API writes it. */
@JsonNaming(SnakeCaseStrategy.class)
record Status(
        @Nullable String id,
        @Nullable String uri,
        @Nullable String url,
        @Nullable String createdAt,
        @Nullable String content,
        @Nullable String spoilerText,
        @Nullable String language,
        @Nullable String inReplyToId,
        long repliesCount,
        long reblogsCount,
        long favouritesCount,
        long quotesCount,
        @Nullable Account account,
        @Nullable JsonNode quote) {

    /** Who wrote it; {@code acct} is short for accounts of the server that was asked. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Account(
            @Nullable String id,
            @Nullable String username,
            @Nullable String acct,
            @Nullable String url,
            @Nullable String uri,
            @Nullable Long followersCount) {}
}
