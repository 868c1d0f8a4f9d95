// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** A new, empty table of the product in DynamoDB Local, one server for all tests of a process. */
public final class LocalTable {
    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

    private final String table;

    private LocalTable(String table) {
        this.table = table;
    }

    /** Runs until the process ends. */
    private static final class Server {
        static final URI URL = start();

        private static URI start() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = free.getLocalPort();
                free.close();
                DynamoDBProxyServer server = ServerRunner.createServerFromCommandLineArgs(
                        new String[] {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)});
                server.start();
                return URI.create("http://127.0.0.1:" + port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException("DynamoDB Local does not start", e);
            }
        }
    }

    /** A table like the template's. */
    public static LocalTable create() {
        String name = "wc-" + UUID.randomUUID();
        try (DynamoDbClient client = client(List.of())) {
            client.createTable(table -> table.tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(Stream.of("pk", "sk", "watch", "received")
                            .map(LocalTable::attribute)
                            .toList())
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                    .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                            .indexName("received")
                            .keySchema(key("watch", KeyType.HASH), key("received", KeyType.RANGE))
                            .projection(all -> all.projectionType(ProjectionType.ALL))
                            .build()));
        }
        return new LocalTable(name);
    }

    /** What a restore makes: another table with the same items. */
    public LocalTable restored() {
        LocalTable copy = create();
        try (DynamoDbClient client = client(List.of())) {
            client.scanPaginator(all -> all.tableName(table))
                    .items()
                    .forEach(item ->
                            client.putItem(put -> put.tableName(copy.table).item(item)));
        }
        return copy;
    }

    public URI endpoint() {
        return Server.URL;
    }

    public String table() {
        return table;
    }

    /** @param interceptors what sees, and may disturb, each request */
    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return client(List.of(interceptors));
    }

    public DynamoStores stores(ExecutionInterceptor... interceptors) {
        return DynamoStores.of(client(interceptors), table);
    }

    /** As often as the SDK asks again, but at once: it waits up to seconds after each throttled answer. */
    DynamoStores storesAskingAgainAtOnce(ExecutionInterceptor... interceptors) {
        DynamoDbClient client = client(
                List.of(interceptors),
                config -> config.retryStrategy(retries -> retries.backoffStrategy(BackoffStrategy.retryImmediately())
                        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())));
        return DynamoStores.of(client, table);
    }

    private static DynamoDbClient client(List<ExecutionInterceptor> interceptors) {
        return client(interceptors, config -> {});
    }

    private static DynamoDbClient client(
            List<ExecutionInterceptor> interceptors, Consumer<ClientOverrideConfiguration.Builder> more) {
        return DynamoDbClient.builder()
                .endpointOverride(Server.URL)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(HTTP)
                .overrideConfiguration(config -> more.accept(config.executionInterceptors(interceptors)))
                .build();
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
