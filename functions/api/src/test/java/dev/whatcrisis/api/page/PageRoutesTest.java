// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageRoutesTest {
    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void pack() throws IOException {
        Path assets = Files.createDirectories(folder.resolve("web/assets"));
        Files.writeString(folder.resolve("web/index.html"), "<!doctype html><title>Hello</title>");
        Files.writeString(folder.resolve("web/reference.html"), "<!doctype html><title>The API</title>");
        Files.writeString(folder.resolve("web/assets.json"), "{\"app.js\":\"app.0a1b2c3d.js\"}");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(assets.resolve("app.0a1b2c3d.js"), "export {};");
        Files.write(assets.resolve("app.0a1b2c3d.js.gz"), gzip("export {};"));
        Files.writeString(assets.resolve("icon.svg"), "<svg/>");
        world = new World(new Assets(
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())));
    }

    @Test
    void the_page_needs_no_token_and_is_asked_for_again() {
        Answer page = world.get("", "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.text()).contains("Hello");
        assertThat(page.header("cache-control")).isEqualTo("no-cache");
        assertThat(page.header("content-security-policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                        + " img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
    }

    @Test
    void who_has_the_page_already_is_told_so() {
        String etag = world.get("", "/").header("etag");

        for (String known : new String[] {etag, "W/" + etag, "\"other\", " + etag}) {
            Answer again = world.send("", "GET", "/", "", Map.of("If-None-Match", known));
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("etag")).isEqualTo(etag);
        }
        assertThat(world.send("", "GET", "/", "", Map.of("If-None-Match", "\"other\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_hashed_asset_is_kept_for_ever_and_another_is_not() {
        Answer hashed = world.get("", "/assets/app.0a1b2c3d.js");
        Answer plain = world.get("", "/assets/icon.svg");

        assertThat(hashed.header("cache-control")).contains("immutable").contains("max-age=31536000");
        assertThat(hashed.header("content-type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(plain.header("cache-control")).isEqualTo("no-cache");
        assertThat(plain.header("content-type")).isEqualTo("image/svg+xml");
    }

    @Test
    void who_reads_gzip_gets_what_was_packed() throws IOException {
        Answer packed = world.send("", "GET", "/assets/app.0a1b2c3d.js", "", Map.of("Accept-Encoding", "br, gzip"));
        Answer plain = world.get("", "/assets/app.0a1b2c3d.js");

        assertThat(packed.header("content-encoding")).isEqualTo("gzip");
        assertThat(packed.response().body()).isEqualTo(gzip("export {};"));
        assertThat(plain.header("content-encoding")).isEmpty();
        assertThat(plain.text()).isEqualTo("export {};");
        assertThat(plain.header("vary")).isEqualTo("accept-encoding, origin");
    }

    @Test
    void nothing_outside_of_the_page_can_be_read() {
        for (String name : new String[] {
            "..%2Fsecret.txt",
            "%2e%2e%2f%2e%2e%2fsecret.txt",
            "none.js",
            "app",
            ".hidden.js",
            "a%5Cb.js",
            "secret.class"
        }) {
            assertThat(world.get("", "/assets/" + name).status()).as(name).isEqualTo(404);
        }
    }

    @Test
    void the_description_is_open_to_everybody() {
        Answer description = world.get("", "/openapi.yaml");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.header("content-type")).isEqualTo("application/yaml");
        assertThat(description.text()).contains("openapi: 3.1.0");
    }

    @Test
    void so_is_the_page_that_people_read_instead_with_the_policy_of_the_first() {
        Answer reference = world.get("", "/api");

        assertThat(reference.status()).isEqualTo(200);
        assertThat(reference.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reference.text()).contains("The API");
        assertThat(reference.header("cache-control")).isEqualTo("no-cache");
        assertThat(reference.header("content-security-policy"))
                .isEqualTo(world.get("", "/").header("content-security-policy"));
    }

    @Test
    void who_follows_an_old_link_to_it_is_led_on() {
        Answer moved = world.get("", "/reference");

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("location")).isEqualTo("/api");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
