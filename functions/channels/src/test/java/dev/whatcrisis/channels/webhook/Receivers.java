// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Receivers of webhooks on this machine: one that is well, and seven that are dead, each in its own way. */
final class Receivers implements AutoCloseable {
    private static final String OK = "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final List<ServerSocket> servers = new ArrayList<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What a receiver does with a connection on which something was asked. */
    private interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    URI good() {
        return serve("good", out -> write(out, OK));
    }

    URI hanging() {
        return serve("hanging", out -> closed.await());
    }

    URI refusing() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return uri("http", free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One letter of the answer after the other, for ever. */
    URI dripping() {
        return serve("dripping", out -> {
            write(out, "HTTP/1.1 200 OK\r\nX-Drip: ");
            while (!closed.await(20, TimeUnit.MILLISECONDS)) {
                write(out, "x");
            }
        });
    }

    URI failing() {
        return serve("failing", out -> write(out, "HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    URI redirecting() {
        return serve(
                "redirecting",
                out -> write(
                        out,
                        "HTTP/1.1 302 Moved\r\n"
                                + "Location: /elsewhere\r\n"
                                + "Content-Length: 0\r\n"
                                + "Connection: close\r\n\r\n"));
    }

    /** Speaks no TLS where https is asked for. */
    URI insecure() {
        return uri("https", serve("insecure", out -> write(out, OK)).getPort());
    }

    URI unknown() {
        return URI.create("https://nowhere.invalid/hook");
    }

    List<URI> dead() {
        return List.of(hanging(), refusing(), dripping(), failing(), redirecting(), insecure(), unknown());
    }

    int asked(String receiver) {
        return asked.getOrDefault(receiver, new AtomicInteger()).get();
    }

    private URI serve(String name, Behaviour behaviour) {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            servers.add(server);
            Thread.ofPlatform().daemon().start(() -> accept(server, name, behaviour));
            return uri("http", server.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server, String name, Behaviour behaviour) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> answer(socket, name, behaviour));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket, String name, Behaviour behaviour) {
        try (socket) {
            readRequest(socket);
            asked.computeIfAbsent(name, same -> new AtomicInteger()).incrementAndGet();
            behaviour.answer(socket.getOutputStream());
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As far as it has come at once: nobody here minds what is said. */
    private static void readRequest(Socket socket) throws IOException {
        socket.getInputStream().read(new byte[1 << 16]);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static URI uri(String scheme, int port) {
        return URI.create(scheme + "://127.0.0.1:" + port + "/hook");
    }

    @Override
    public void close() {
        closed.countDown();
        for (ServerSocket server : servers) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
