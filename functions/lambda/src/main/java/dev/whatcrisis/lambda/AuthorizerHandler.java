// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps strangers from the API: says whether a request's access token is known. The gateway remembers the answer for a
 * minute; the API looks the token up again, so that a revoked one is refused at once.
 */
public final class AuthorizerHandler implements RequestStreamHandler {
    private final AccessTokens tokens;

    public AuthorizerHandler() {
        this(Wiring.ofProcess().accessTokens());
    }

    AuthorizerHandler(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode headers = Event.read(in).path("headers");
        boolean known =
                tokens.whoReads(headers.path("authorization").asText("")).isPresent();
        String answer = Json.object().put("isAuthorized", known).toString();
        out.write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
