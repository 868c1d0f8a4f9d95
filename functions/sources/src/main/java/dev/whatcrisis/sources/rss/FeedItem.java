// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An item of a feed; feeds leave out nearly everything at times.
 *
 * @param id a guid or an Atom id, as written
 * @param title plain text, empty where there is none
 * @param text plain text of the summary, or else of the content
 * @param all everything that can be searched for a term
 * @param lang BCP 47, or empty
 */
record FeedItem(
        Optional<String> id,
        Optional<URI> link,
        String title,
        String text,
        String all,
        Optional<String> author,
        Optional<Instant> published,
        String lang) {}
