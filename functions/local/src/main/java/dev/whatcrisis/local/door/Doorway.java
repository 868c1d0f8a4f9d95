// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.door;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the page is served, and under which name others reach it.
 *
 * @param port 0 for any that is free
 * @param bind the address that is listened on; this machine's own when empty
 * @param proxyHeader what a proxy says of encryption, in lower case; who comes from another machine without it is sent away
 * @param publicUrl how links begin that are sent to people; this machine's own address when empty
 */
public record Doorway(int port, Optional<InetAddress> bind, Optional<String> proxyHeader, Optional<URI> publicUrl) {
    private static final Set<String> ENCRYPTED = Set.of("https", "on");

    /** On this machine alone. */
    public static Doorway here(int port) {
        return new Doorway(port, Optional.empty(), Optional.empty(), Optional.empty());
    }

    InetAddress address() {
        return bind.orElseGet(InetAddress::getLoopbackAddress);
    }

    /** The names that a request may give. */
    Set<String> hosts(int open) {
        Set<String> hosts = new HashSet<>(Set.of("127.0.0.1:" + open, "localhost:" + open, "[::1]:" + open));
        bind.filter(address -> !address.isAnyLocalAddress()).ifPresent(address -> hosts.add(named(address, open)));
        publicUrl.ifPresent(url -> hosts.add(url.getAuthority().toLowerCase(Locale.ROOT)));
        return Set.copyOf(hosts);
    }

    /** What stands before the path of a link, without https: {@code wc.example}. */
    public String links(int open) {
        return publicUrl
                .map(url ->
                        url.getScheme().equalsIgnoreCase("https") ? url.getAuthority() : "http://" + url.getAuthority())
                .orElse("127.0.0.1:" + open);
    }

    /** How the page's address begins. */
    public String page(int open) {
        return publicUrl
                .map(url -> url.getScheme().toLowerCase(Locale.ROOT) + "://" + url.getAuthority())
                .orElse("http://127.0.0.1:" + open);
    }

    /** Whether a request may come in: from this machine always, from elsewhere as the proxy says. */
    boolean passes(InetAddress from, Map<String, String> headers) {
        return from.isLoopbackAddress()
                || proxyHeader
                        .map(name -> ENCRYPTED.contains(
                                headers.getOrDefault(name, "").toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }

    private static String named(InetAddress address, int open) {
        String host = address.getHostAddress();
        return (host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host) + ":" + open;
    }
}
