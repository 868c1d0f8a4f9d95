// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.packaged;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip that is deployed, unpacked and run by Lambda's own runtime interface client in a process of its own. */
final class PackagedFunction implements AutoCloseable {
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final RuntimeApi lambda = new RuntimeApi();
    private final Path errors;
    private final Process process;

    private PackagedFunction(Path task, String handler, Map<String, String> environment, Path errors)
            throws IOException {
        this.errors = errors;
        ProcessBuilder start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                runtimeInterfaceClient(),
                CLIENT,
                handler);
        start.directory(task.toFile());
        start.environment().clear();
        start.environment().putAll(environment);
        start.environment().put("AWS_LAMBDA_RUNTIME_API", lambda.address());
        start.redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        this.process = start.start();
    }

    /** Starts a handler of the zip: the client takes the classes from the folder that it is started in. */
    static PackagedFunction start(Path zip, Path folder, String handler, Map<String, String> environment)
            throws IOException {
        Path task = folder.resolve("task");
        if (!Files.exists(task)) {
            unpack(zip, task);
        }
        return new PackagedFunction(task, handler, environment, folder.resolve(handler + ".log"));
    }

    RuntimeApi.Answer call(String event) throws InterruptedException {
        return lambda.call(event);
    }

    /** Waits until it is ready for its snapshot. */
    void awaitSnapshot() throws InterruptedException {
        lambda.awaitSnapshot();
    }

    void restore() {
        lambda.restore();
    }

    /** Processor time that it used so far, its start included. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What it wrote to standard error so far. */
    String log() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        lambda.close();
    }

    private static void unpack(Path zip, Path into) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
    }

    /** What Lambda has on its own class path, and nothing of the product. */
    private static String runtimeInterfaceClient() {
        return Stream.of(
                        CLIENT,
                        "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
                        "com.amazonaws.services.lambda.runtime.RequestStreamHandler",
                        "software.amazon.awssdk.utilslite.SdkInternalThreadLocal")
                .map(PackagedFunction::jarOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jarOf(String className) {
        try {
            return Path.of(Class.forName(className)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(className, e);
        }
    }
}
