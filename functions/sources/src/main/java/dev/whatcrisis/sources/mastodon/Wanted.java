// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query's text asks for: {@code #tag}, {@code #tag@server}, {@code @user@server} or {@code @user}. Of what has
 * neither mark, {@code user@server} is an account, as people write theirs, and a word is a hashtag.
 */
sealed interface Wanted {
    Pattern FORM = Pattern.compile("([#@]?)([\\p{L}\\p{M}\\p{N}_.·-]+)(?:@([A-Za-z0-9.-]+(?::\\d{1,5})?))?");

    String server();

    /** The public posts with a hashtag that a server has seen. */
    record Tag(String name, String server) implements Wanted {}

    /** The posts of one account, asked of its own server. */
    record Account(String user, String server) implements Wanted {}

    static Optional<Wanted> parse(String text, String defaultServer) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String server = Optional.ofNullable(m.group(3)).orElse(defaultServer);
        String name = m.group(2);
        boolean address = m.group(1).isEmpty() && m.group(3) != null;
        return Optional.of("@".equals(m.group(1)) || address ? new Account(name, server) : new Tag(name, server));
    }
}
