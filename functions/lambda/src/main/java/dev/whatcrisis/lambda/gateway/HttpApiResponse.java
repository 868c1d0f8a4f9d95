// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.whatcrisis.api.http.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes an answer as an HTTP API expects it. */
public final class HttpApiResponse {
    private static final Pattern TEXT = Pattern.compile("text/.*|application/(json|problem\\+json|yaml).*");
    private static final JsonFactory JSON = new JsonFactory();

    private HttpApiResponse() {}

    public static void write(Response response, OutputStream out) throws IOException {
        boolean text = response.header("content-encoding").isEmpty()
                && TEXT.matcher(response.header("content-type").orElse("text/plain"))
                        .matches();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", response.status());
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : response.headers().entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            json.writeStringField(
                    "body", text ? response.text() : Base64.getEncoder().encodeToString(response.body()));
            json.writeBooleanField("isBase64Encoded", !text);
            json.writeEndObject();
        }
    }
}
