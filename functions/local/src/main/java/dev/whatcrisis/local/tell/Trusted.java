// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.local.store.OwnerOnly;
import dev.whatcrisis.sources.AddressCheck;
import dev.whatcrisis.watch.Receiver;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Servers that the owner of this machine named with {@code --tell}: they may be in its own network. Kept in a file beside the
 * store, one a line, so that a later start without the flag still tells them; nobody can name one through the page or the
 * API.
 *
 * @param origins such as {@code http://192.168.1.5:8090}
 */
record Trusted(Set<String> origins) implements Predicate<URI> {
    /** Beside the store. */
    static final String NAME = "receivers.txt";

    private static final String HEAD = "# Named on this machine with --tell: may be in its own network.";

    Trusted {
        origins = Set.copyOf(origins);
    }

    static Trusted in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file)
                ? new Trusted(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .collect(Collectors.toSet()))
                : new Trusted(Set.of());
    }

    /** These and those of the ways that do not lead to the public internet, where nothing has to be allowed. */
    Trusted with(List<Way> ways) {
        Set<String> all = new TreeSet<>(origins);
        for (Way way : ways) {
            if (way instanceof Way.Hook hook
                    && !AddressCheck.isPublic(hook.address().getHost())) {
                all.add(origin(hook.address()));
            }
        }
        return new Trusted(all);
    }

    void keep(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            Files.createFile(file, OwnerOnly.file(file));
        }
        Set<String> lines = new TreeSet<>(origins);
        Files.writeString(file, HEAD + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    @Override
    public boolean test(URI address) {
        return origins.contains(origin(new Receiver(address).address()));
    }

    private static String origin(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + ":" + (address.getPort() < 0 ? usual : address.getPort());
    }
}
