// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinPageTest {
    @TempDir
    Path folder;

    private Path web;
    private Path target;

    @BeforeEach
    void a_small_page() throws IOException {
        web = Files.createDirectories(folder.resolve("web"));
        target = folder.resolve("target");
        Files.writeString(web.resolve("app.css"), "body { margin: 0; }\n");
        Files.writeString(web.resolve("app.js"), "document.title = 'é';\n");
        Files.writeString(web.resolve("index.html"), "<link href=\"app.css\"><script src=\"app.js\"></script>");
    }

    @Test
    void the_page_loads_assets_whose_names_hold_their_hash() throws IOException {
        JoinPage.write(web, target);

        JsonNode names = names();
        String html = Files.readString(target.resolve("index.html"));
        for (String asset : new String[] {"app.css", "app.js"}) {
            String name = names.get(asset).asText();
            assertThat(name).matches("app\\.[0-9a-f]{12}\\.(css|js)");
            assertThat(html).contains("=\"/assets/" + name + "\"").doesNotContain("\"" + asset + "\"");
            assertThat(target.resolve("assets").resolve(name)).isRegularFile();
        }
    }

    @Test
    void a_page_that_says_something_gets_what_it_needs_of_every_book() throws IOException {
        Files.writeString(web.resolve("app.js"), "import { BOOKS } from './books.js';\nnamed('means', BOOKS.fr);\n");

        JoinPage.write(web, target);

        assertThat(target.resolve("assets").resolve(names().get("app.js").asText()))
                .content()
                .contains("const BOOKS = {\"en\":{", "\"fr\":{", "\"language.name\":\"Français\"")
                .contains("\"page.gate.title\":\"Qui est là ?\"", "\"means.EMAIL\":")
                .doesNotContain("form.percent", "\"phase.PEAK\"");
    }

    @Test
    void what_is_compressed_is_the_same() throws IOException {
        JoinPage.write(web, target);

        Path script = target.resolve("assets").resolve(names().get("app.js").asText());
        byte[] packed = Files.readAllBytes(script.resolveSibling(script.getFileName() + ".gz"));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(gzip.readAllBytes()).isEqualTo(Files.readAllBytes(script));
        }
        assertThat(script).content().contains("document.title = 'é';");
    }

    @Test
    void a_change_renames_what_changed_alone_and_leaves_nothing_old() throws IOException {
        JoinPage.write(web, target);
        JsonNode before = names();
        Files.writeString(web.resolve("app.css"), "body { margin: 1px; }\n");

        JoinPage.write(web, target);

        assertThat(names().get("app.css")).isNotEqualTo(before.get("app.css"));
        assertThat(names().get("app.js")).isEqualTo(before.get("app.js"));
        try (var files = Files.list(target.resolve("assets"))) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void a_page_that_forgets_an_asset_is_refused() throws IOException {
        Files.writeString(web.resolve("index.html"), "<link href=\"app.css\">");

        assertThatThrownBy(() -> JoinPage.write(web, target)).hasMessage("index.html does not load app.js");
    }

    private JsonNode names() throws IOException {
        return Json.read(Files.readAllBytes(target.resolve("assets.json")));
    }
}
