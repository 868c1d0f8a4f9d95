// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids with which a Link header (RFC 8288) pages on. Only the id is taken: the address stays our own. */
final class LinkHeader {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?(\\w+)\"?");

    private LinkHeader() {}

    /** A parameter of the address that has this relation. */
    static Optional<String> parameter(String header, String relation, String parameter) {
        Pattern wanted = Pattern.compile("[?&]" + parameter + "=([\\w-]{1,64})");
        return LINK.matcher(header)
                .results()
                .filter(link -> link.group(2).equals(relation))
                .map(link -> wanted.matcher(link.group(1)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
