// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** moto, which answers as the services of AWS do: one server for all tests of a process, from the PATH. */
public final class MotoServer {
    private MotoServer() {}

    /** Runs until the process ends; empty when moto is not installed. */
    private static final class Running {
        static final Optional<URI> URL = onPath().map(Running::start);

        private static Optional<Path> onPath() {
            String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
            return Pattern.compile(Pattern.quote(File.pathSeparator))
                    .splitAsStream(path)
                    .map(folder -> Path.of(folder, "moto_server"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static URI start(Path moto) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = free.getLocalPort();
                free.close();
                Process server = new ProcessBuilder(moto.toString(), "-H", "127.0.0.1", "-p", Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
                URI url = URI.create("http://127.0.0.1:" + port);
                awaitAnswer(url, server);
                return url;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void awaitAnswer(URI url, Process server) throws IOException {
            for (int tries = 0; tries < 300 && server.isAlive(); tries++) {
                try {
                    HttpURLConnection ask = (HttpURLConnection)
                            url.resolve("/moto-api/").toURL().openConnection();
                    if (ask.getResponseCode() == 200) {
                        return;
                    }
                } catch (ConnectException e) {
                    pause();
                }
            }
            throw new IllegalStateException("moto_server does not start");
        }

        private static void pause() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Where it answers. The test is skipped where there is no moto, and says so. */
    public static URI required() {
        Assumptions.assumeTrue(
                Running.URL.isPresent(),
                "skipped: moto_server is not on the PATH; install it with: pip install 'moto[server]'");
        return Running.URL.orElseThrow();
    }
}
