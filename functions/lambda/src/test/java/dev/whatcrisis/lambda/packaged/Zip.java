// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.packaged;

import dev.whatcrisis.lambda.dynamo.LocalTable;
import dev.whatcrisis.lambda.sns.MotoServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** The zip that is deployed, and the environment that its functions are given: a table and a cloud on this machine. */
final class Zip {
    private static final Path FILE = Path.of("target", "whatcrisis-lambda.zip");
    private static final String HANDLERS = "dev.whatcrisis.lambda.";

    private Zip() {}

    /** What the template and Lambda put into the environment of every function, over a new table. */
    static Map<String, String> environment() {
        LocalTable table = LocalTable.create();
        String moto = MotoServer.required().toString();
        createTopics(URI.create(moto));
        Map<String, String> environment = new HashMap<>();
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put("AWS_ENDPOINT_URL", moto);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", table.endpoint().toString());
        environment.put("TABLE", table.table());
        environment.put("BUS", "default");
        environment.put("ALERTS_TOPIC", "arn:aws:sns:eu-west-1:123456789012:alerts");
        environment.put("OPS_TOPIC", "arn:aws:sns:eu-west-1:123456789012:ops");
        environment.put("LINK_DOMAIN", "wc.example");
        environment.put("SMS_MAX_PRICE", "0.50");
        environment.put("SECRETS", "/whatcrisis/test");
        environment.put("BRAND", "Harbour Ales");
        return environment;
    }

    /** @param handler a class of the product, without its package */
    static PackagedFunction start(Path folder, String handler, Map<String, String> environment) throws IOException {
        return PackagedFunction.start(FILE, folder, HANDLERS + handler, environment);
    }

    /** The jars in it. */
    static List<String> libraries() throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }

    /** What is in the jar whose name begins so. */
    static List<String> files(String jar) throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(each -> each.getName().matches("(.*/)?" + jar + "-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            try (ZipInputStream files = new ZipInputStream(zip.getInputStream(entry))) {
                List<String> names = new ArrayList<>();
                for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                    names.add(file.getName());
                }
                return names;
            }
        }
    }

    /** The text of a file in {@code events/}. */
    static String event(String file) throws IOException {
        return Files.readString(Path.of("..", "..", "events", file));
    }

    private static void createTopics(URI moto) {
        try (SnsClient sns = SnsClient.builder()
                .endpointOverride(moto)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            sns.createTopic(topic -> topic.name("alerts"));
            sns.createTopic(topic -> topic.name("ops"));
        }
    }
}
