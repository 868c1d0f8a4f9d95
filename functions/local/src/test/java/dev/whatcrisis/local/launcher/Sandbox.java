// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A checkout with the real launcher in it, on a machine that has only the JDKs and the Maven a test puts there. */
final class Sandbox {

    private static final List<String> TOOLS =
            List.of("cat", "dirname", "find", "head", "mkdir", "readlink", "sed", "touch", "tr");

    private static final List<String> MODULES = List.of("core", "sources", "channels", "api", "lambda", "local", "ops");

    /** What the launcher said and how it ended. */
    record Outcome(int exit, String out, String err) {}

    private final Path root;
    private final Path checkout;
    private final Path path;
    private final Path jdks;

    Sandbox(Path root) throws IOException {
        this.root = root;
        checkout = Files.createDirectories(root.resolve("what crisis"));
        path = Files.createDirectories(root.resolve("bin"));
        jdks = Files.createDirectories(root.resolve("jdks"));
        Files.copy(Path.of("..", "..", "whatcrisis"), launcher());
        executable(launcher());
        source("pom.xml");
        source("web/index.html");
        for (String module : MODULES) {
            source("functions/" + module + "/pom.xml");
            source(code(module));
        }
        for (String tool : TOOLS) {
            script(path.resolve(tool), "exec " + find(tool) + " \"$@\"");
        }
    }

    Path launcher() {
        return checkout.resolve("whatcrisis");
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /** A JDK whose {@code java} prints where it was started and with what, one argument a line. */
    Path jdk(String version) throws IOException {
        Path home = jdks.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "echo \"java " + version + " in $PWD\"; printf '%s\\n' \"$@\"; exit 7");
        script(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    void onPath(Path jdk) throws IOException {
        Files.createSymbolicLink(path.resolve("java"), path.relativize(jdk.resolve("bin/java")));
    }

    /** A Maven that says its version and "builds" with the given commands. */
    void maven(String version, String build) throws IOException {
        script(
                path.resolve("mvn"),
                "[ \"$1\" = -v ] && { echo 'Apache Maven " + version + "'; exit 0; }\necho \"$@\" >>'"
                        + root.resolve("mvn.log") + "'\n" + build);
    }

    /** A Maven that leaves the jar that it is asked for where the real one does. */
    void workingMaven() throws IOException {
        maven(
                "3.9.9",
                "case \"$*\" in *functions/ops*) " + leave(opsJar()) + ";; *functions/local*) " + leave(jar())
                        + ";; *) exit 1;; esac");
    }

    private static String leave(Path jar) {
        return "mkdir -p '" + jar.getParent() + "'; touch '" + jar + "'";
    }

    List<String> builds() throws IOException {
        Path log = root.resolve("mvn.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    void changeSource(String module, Instant when) throws IOException {
        Files.setLastModifiedTime(checkout.resolve(code(module)), FileTime.from(when));
    }

    private static String code(String module) {
        return "functions/" + module + "/src/main/java/Main.java";
    }

    Outcome run(String... arguments) throws Exception {
        return run(launcher(), root, Optional.empty(), arguments);
    }

    Outcome run(Path command, Path from, Optional<Path> javaHome, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        Path out = root.resolve("out.txt");
        Path err = root.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(line).directory(from.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", path.toString(), "HOME", root.toString(), "WHATCRISIS_JDKS", jdksOneAPlace()));
        javaHome.ifPresent(home -> builder.environment().put("JAVA_HOME", home.toString()));
        Process process = builder.start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher did not end");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    Path jar() {
        return checkout.resolve("functions/local/target/quick/whatcrisis.jar");
    }

    Path opsJar() {
        return checkout.resolve("functions/ops/target/aws/whatcrisis-ops.jar");
    }

    private String jdksOneAPlace() throws IOException {
        try (var homes = Files.list(jdks)) {
            return String.join(":", homes.map(Path::toString).sorted().toList());
        }
    }

    private void source(String name) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "", StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path find(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
    }
}
