// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.api.http.AllowedOrigins;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flag that says which pages elsewhere may call the API from a browser. */
final class OriginFlag {
    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "A page of yours elsewhere that may call the API from a browser, such as"
                    + " https://team.example or http://localhost:3000; may be repeated. None, when not given.")
    List<String> written = new ArrayList<>();

    /** @throws IllegalArgumentException when one is no origin, naming the flag */
    AllowedOrigins origins() {
        try {
            return AllowedOrigins.of(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--allow-origin " + e.getMessage(), e);
        }
    }
}
