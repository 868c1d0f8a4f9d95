// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An answer, for looking into it. */
public record Answer(Response response) {
    public int status() {
        return response.status();
    }

    public String header(String name) {
        return response.header(name).orElse("");
    }

    public String text() {
        return response.text();
    }

    public JsonNode json() {
        try {
            return Json.read(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value by its JSON pointer, as text; {@code null} as such. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }
}
