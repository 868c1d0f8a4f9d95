// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.words.Fact;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of what is stored, as {@code ETag} and {@code If-Match} carry them. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private Versions() {}

    public static Response tagged(Response response, long version) {
        return response.with("etag", "\"" + version + "\"");
    }

    /**
     * The version to write over: the stored one, unless the caller read another.
     *
     * @param changed what is said when it was
     * @param sent the version in the body, if there is one
     * @param stored 0 when nothing is stored
     * @throws Problem 409 when the caller did not read what is stored
     */
    public static long expected(Call call, Fact changed, Optional<Long> sent, long stored) {
        Optional<Long> read =
                call.request().header("if-match").flatMap(Versions::parse).or(() -> sent);
        if (read.isPresent() && read.get() != stored) {
            throw Problem.versionConflict(changed);
        }
        return stored;
    }

    private static Optional<Long> parse(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.field("If-Match", Fact.of("refusal.etag"));
        }
        return Optional.of(Long.parseLong(tag.group(1)));
    }
}
