// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.door;

import dev.whatcrisis.sources.AddressCheck;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that say where the page is served and under which name. */
public final class DoorFlags {
    @Option(names = "--port", paramLabel = "PORT", description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
    int port = 8642;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address that is listened on. Default: this machine's own, which nobody else reaches."
                    + " A public one, or 0.0.0.0, wants --behind-proxy.")
    Optional<String> bind = Optional.empty();

    @Option(
            names = "--behind-proxy",
            paramLabel = "HEADER",
            description =
                    "A proxy in front encrypts, and says so in this header, for example X-Forwarded-Proto: whoever"
                            + " comes from another machine without it is sent away.")
    Optional<String> proxyHeader = Optional.empty();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How people reach the page from elsewhere, for the links in messages. Default: this"
                    + " machine's own address, which only works here.")
    Optional<String> publicUrl = Optional.empty();

    /**
     * @throws IllegalArgumentException when a flag cannot be used, naming it
     */
    public Doorway doorway() {
        Optional<InetAddress> address = bind.map(DoorFlags::address);
        address.filter(DoorFlags::open).filter(open -> proxyHeader.isEmpty()).ifPresent(open -> {
            throw new IllegalArgumentException("--bind " + bind.get()
                    + ": the page would be on the internet without encryption, with the token in the clear. Put a proxy"
                    + " that speaks https before it and name its header with --behind-proxy X-Forwarded-Proto");
        });
        proxyHeader.filter(name -> !name.matches("[A-Za-z][A-Za-z0-9-]*")).ifPresent(name -> {
            throw new IllegalArgumentException("--behind-proxy needs the name of a header, such as X-Forwarded-Proto");
        });
        return new Doorway(
                port, address, proxyHeader.map(name -> name.toLowerCase(Locale.ROOT)), publicUrl.map(DoorFlags::url));
    }

    /** Whether the internet reaches it, as far as one can tell from here. */
    private static boolean open(InetAddress address) {
        return address.isAnyLocalAddress() || AddressCheck.isPublic(address.getHostAddress());
    }

    private static InetAddress address(String written) {
        try {
            return InetAddress.getByName(written);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--bind " + written + ": is no address of this machine", e);
        }
    }

    private static URI url(String written) {
        URI url = parse(written)
                .filter(parsed -> parsed.getHost() != null && parsed.getUserInfo() == null)
                .filter(parsed ->
                        parsed.getRawPath().isEmpty() || parsed.getRawPath().equals("/"))
                .filter(parsed -> parsed.getQuery() == null && parsed.getFragment() == null)
                .filter(parsed -> parsed.getScheme().matches("(?i)https?"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "--public-url needs an address without a path, such as https://watch.acme.example"));
        if (!url.getScheme().equalsIgnoreCase("https") && AddressCheck.isPublic(url.getHost())) {
            throw new IllegalArgumentException(
                    "--public-url: " + url.getHost() + " is on the internet, so links there must begin with https://");
        }
        return url;
    }

    private static Optional<URI> parse(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
