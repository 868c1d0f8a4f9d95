// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import dev.whatcrisis.watch.Receiver;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a receiver wants a message to look like, told from its host unless it is written. */
public enum Form {
    SLACK((to, letter) -> new Post(to, Chats.slack(letter))),
    DISCORD((to, letter) -> new Post(to, Chats.discord(letter))),
    TEAMS((to, letter) -> new Post(to, TeamsCard.of(letter))),
    NTFY(Ntfy::post),
    /** A service of the team's own. */
    JSON((to, letter) -> new Post(to, OwnService.json(letter)));

    private final BiFunction<URI, Letter, Post> write;

    Form(BiFunction<URI, Letter, Post> write) {
        this.write = write;
    }

    public static Form of(Receiver receiver) {
        return receiver.form()
                .map(written -> valueOf(written.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> ofHost(receiver.address()));
    }

    private static Form ofHost(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (is(host, "hooks.slack.com") || is(host, "hooks.slack-gov.com")) {
            return SLACK;
        }
        if (is(host, "discord.com") || is(host, "discordapp.com")) {
            return DISCORD;
        }
        if (is(host, "logic.azure.com") || is(host, "powerplatform.com") || is(host, "webhook.office.com")) {
            return TEAMS;
        }
        return new Receiver(address).rings() ? NTFY : JSON;
    }

    private static boolean is(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    Post write(URI receiver, Letter letter) {
        return write.apply(receiver, letter);
    }

    /** Whether the receiver can check a signature; chats cannot, their address is the secret. */
    boolean signed() {
        return this == JSON;
    }
}
