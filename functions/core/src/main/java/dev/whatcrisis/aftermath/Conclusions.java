// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.incident.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a post-mortem that only people can write. Each text may be empty; roles are named there, not people.
 *
 * @param learned what the team learned
 * @param change what it changes, and until when
 * @param decidedBy who decided that
 * @param updatedBy who wrote last, as timelines name them
 * @param version 0 when nothing is stored yet
 */
public record Conclusions(
        IncidentId incident,
        String learned,
        String change,
        String decidedBy,
        String updatedBy,
        Instant updatedAt,
        long version) {
    private static final String GONE = "[…]";

    /** Names shorter than this are words of every day. */
    private static final int LEAST_NAME = 3;

    public boolean empty() {
        return learned.isBlank() && change.isBlank() && decidedBy.isBlank();
    }

    public Conclusions withVersion(long next) {
        return new Conclusions(incident, learned, change, decidedBy, updatedBy, updatedAt, next);
    }

    /** Without the names of somebody who is to be forgotten. */
    public Conclusions without(List<String> names) {
        return new Conclusions(
                incident,
                without(learned, names),
                without(change, names),
                without(decidedBy, names),
                updatedBy,
                updatedAt,
                version);
    }

    private static String without(String text, List<String> names) {
        String rest = text;
        for (String name : names) {
            if (name.strip().length() >= LEAST_NAME) {
                rest = Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(rest)
                        .replaceAll(Matcher.quoteReplacement(GONE));
            }
        }
        return rest;
    }
}
