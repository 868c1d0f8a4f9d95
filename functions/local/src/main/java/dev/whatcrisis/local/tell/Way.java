// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.channels.webhook.Form;
import dev.whatcrisis.watch.Receiver;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** How somebody is to be told, as {@code --tell} names it. */
sealed interface Way {
    /** By mail. */
    record Mail(String address) implements Way {}

    /**
     * By a webhook.
     *
     * @param form what it wants a message to look like, as it was written
     * @param address http or https
     */
    record Hook(String form, URI address) implements Way {
        /** As the roster holds it: with its form where the host does not tell it. */
        URI stored() {
            boolean told = Form.of(new Receiver(address)).name().equals(form.toUpperCase(Locale.ROOT));
            return told ? address : URI.create(form + "+" + address);
        }

        boolean clear() {
            return "http".equalsIgnoreCase(address.getScheme());
        }
    }

    /**
     * Reads {@code mailto:you@example.org}, {@code ntfy:https://ntfy.sh/acme} and the like.
     *
     * @throws IllegalArgumentException in words for a person; of the address no more than its host is repeated
     */
    static Way parse(String written) {
        int colon = written.indexOf(':');
        String kind = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = written.substring(colon + 1).strip();
        if (kind.equals("mailto") && rest.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return new Mail(rest);
        }
        if (!Receiver.FORMS.contains(kind)) {
            throw new IllegalArgumentException("--tell needs mailto:ADDRESS, or one of "
                    + String.join(", ", Receiver.FORMS.stream().sorted().toList())
                    + " before an address, for example ntfy:https://ntfy.sh/acme");
        }
        return new Hook(
                kind,
                address(rest)
                        .filter(uri -> new Receiver(uri).usable() && uri.getUserInfo() == null)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "--tell " + kind + ": what follows must be an address that begins with https://")));
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
