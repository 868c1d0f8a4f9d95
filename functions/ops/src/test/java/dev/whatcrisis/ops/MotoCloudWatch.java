// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The SDK asks CloudWatch in CBOR, which moto does not read: this says it again in JSON, which both know. */
final class MotoCloudWatch implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper CBOR = new CBORMapper();

    private final URI moto;
    private final HttpServer server;

    MotoCloudWatch(URI moto) {
        this.moto = moto;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/service/", this::passOn);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** {@code /service/GraniteServiceVersion20100801/operation/DescribeAlarms}, for example. */
    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            HttpURLConnection call = (HttpURLConnection) moto.toURL().openConnection();
            call.setDoOutput(true);
            call.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
            call.setRequestProperty("X-Amz-Target", path[2] + "." + path[4]);
            call.setRequestProperty(
                    "Authorization", exchange.getRequestHeaders().getFirst("Authorization"));
            JSON.writeValue(call.getOutputStream(), CBOR.readTree(exchange.getRequestBody()));
            int status = call.getResponseCode();
            try (InputStream answer = status < 400 ? call.getInputStream() : call.getErrorStream()) {
                byte[] body = CBOR.writeValueAsBytes(JSON.readTree(answer));
                exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
                exchange.getResponseHeaders().set("Content-Type", "application/cbor");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
