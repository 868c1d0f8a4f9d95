// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a webhook is posted, as it is written: the address that a chat gives out, or the same behind what it wants a
 * message to look like, {@code ntfy+https://push.acme.example/oncall}, for hosts that do not tell it.
 */
public record Receiver(URI written) {
    /** What a message may look like. */
    public static final Set<String> FORMS = Set.of("slack", "discord", "teams", "ntfy", "json");

    private static final Set<String> WEB = Set.of("http", "https");

    /** What was written before the plus sign; empty when the host is to tell it. */
    public Optional<String> form() {
        int plus = scheme().indexOf('+');
        return plus < 0 ? Optional.empty() : Optional.of(scheme().substring(0, plus));
    }

    /** The web address itself. */
    public URI address() {
        String text = written.toString();
        return form().map(form -> URI.create(text.substring(form.length() + 1))).orElse(written);
    }

    /** Whether it is a web address of a known form. */
    public boolean usable() {
        return written.getHost() != null
                && form().map(FORMS::contains).orElse(true)
                && WEB.contains(scheme().substring(scheme().indexOf('+') + 1));
    }

    /** Whether it reaches a phone that it can make ring: ntfy, as it is written or told by its host. */
    public boolean rings() {
        String host = Optional.ofNullable(address().getHost()).orElse("").toLowerCase(Locale.ROOT);
        return form().map("ntfy"::equals)
                .orElse(host.equals("ntfy.sh") || host.endsWith(".ntfy.sh") || host.startsWith("ntfy."));
    }

    /** Whether what is posted is nobody's to read on the way. */
    public boolean secure() {
        return usable() && scheme().endsWith("https");
    }

    private String scheme() {
        return Optional.ofNullable(written.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    }
}
