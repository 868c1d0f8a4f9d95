// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the page as it is served: {@code index.html}, one script, one style sheet, each under a name with its hash
 * in it and compressed beside, and {@code assets.json}, which maps what they are called in the sources to
 * these names.
 */
public final class JoinPage {
    private JoinPage() {}

    /**
     * Joins the page.
     *
     * @param args the folder of the sources, the folder to write to
     */
    public static void main(String[] args) throws IOException {
        try {
            write(Path.of(args[0]), Path.of(args[1]));
            Reference.write(Path.of(args[0]), Path.of(args[1]));
        } catch (CannotJoin e) {
            System.err.println("The page in " + args[0] + " cannot be joined: " + e.getMessage());
            System.exit(1);
        }
    }

    static void write(Path web, Path target) throws IOException {
        Map<String, byte[]> assets = new LinkedHashMap<>();
        assets.put("app.css", Files.readAllBytes(web.resolve("app.css")));
        assets.put("app.js", Script.join(modules(web), "app.js").getBytes(StandardCharsets.UTF_8));
        Map<String, String> names = new TreeMap<>();
        assets.forEach((name, bytes) -> names.put(name, hashed(name, bytes)));
        clear(target);
        for (Map.Entry<String, byte[]> asset : assets.entrySet()) {
            save(target.resolve("assets").resolve(names.getOrDefault(asset.getKey(), "")), asset.getValue());
        }
        save(target.resolve("index.html"), index(web, names).getBytes(StandardCharsets.UTF_8));
        ObjectNode manifest = Json.object();
        names.forEach(manifest::put);
        Files.writeString(target.resolve("assets.json"), manifest.toString());
    }

    private static Map<String, String> modules(Path web) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(web)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        if (sources.values().stream().anyMatch(source -> source.contains("'./" + PageBooks.NAME + "'"))) {
            sources.put(PageBooks.NAME, PageBooks.module(sources.values()));
        }
        return sources;
    }

    private static String index(Path web, Map<String, String> names) throws IOException {
        String html = Files.readString(web.resolve("index.html"));
        for (Map.Entry<String, String> name : names.entrySet()) {
            String written = "=\"" + name.getKey() + "\"";
            if (!html.contains(written)) {
                throw new CannotJoin("index.html does not load " + name.getKey());
            }
            html = html.replace(written, "=\"/assets/" + name.getValue() + "\"");
        }
        return html;
    }

    private static String hashed(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "." + Digests.sha256(bytes).substring(0, 12) + name.substring(dot);
    }

    private static void clear(Path target) throws IOException {
        Files.createDirectories(target.resolve("assets"));
        for (Path folder : List.of(target.resolve("assets"), target)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static void save(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        Files.write(file.resolveSibling(file.getFileName() + ".gz"), packed.toByteArray());
    }
}
