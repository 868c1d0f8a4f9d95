// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.packaged;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The least that a function of this kind does: parses some posts and puts one item. What others are compared with. */
public final class BareHandler implements RequestStreamHandler {
    private final ObjectMapper json = new ObjectMapper();
    private final DynamoDbClient dynamo = DynamoDbClient.builder()
            .region(Region.of(System.getenv("AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode posts = json.readTree(in).path("posts");
        int letters = 0;
        for (JsonNode post : posts) {
            letters += post.path("text").asText().length();
        }
        Map<String, AttributeValue> item = Map.of(
                "pk", AttributeValue.fromS("bare"),
                "sk", AttributeValue.fromS(context.getAwsRequestId()),
                "letters", AttributeValue.fromN(Integer.toString(letters)));
        dynamo.putItem(put -> put.tableName(System.getenv("TABLE")).item(item));
        out.write(("{\"letters\":" + letters + "}").getBytes(StandardCharsets.UTF_8));
    }
}
