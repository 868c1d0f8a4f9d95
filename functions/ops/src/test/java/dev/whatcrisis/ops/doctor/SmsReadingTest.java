// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.whatcrisis.local.doctor.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** What moto does not have, over the real SDK: answers written in the shape of the SNS API Reference. */
class SmsReadingTest {
    private static final String REFUSED = """
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>
            <Code>AuthorizationError</Code><Message>User: arn:aws:iam::123456789012:user/lea is not authorized to
            perform: SNS:GetSMSSandboxAccountStatus on resource: *</Message></Error></ErrorResponse>""";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private SnsClient sns;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String action = form.replaceAll("(?s).*Action=(\\w+).*", "$1");
            byte[] body = answers.getOrDefault(action, REFUSED).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(action) ? 200 : 403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        sns = SnsClient.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterEach
    void stop() {
        sns.close();
        server.stop(0);
    }

    @Test
    void the_sandbox_and_its_verified_numbers_are_read() {
        answer("GetSMSSandboxAccountStatus", "<IsInSandbox>true</IsInSandbox>");
        answer("ListSMSSandboxPhoneNumbers", """
                <PhoneNumbers>
                <member><PhoneNumber>+33612345678</PhoneNumber><Status>Verified</Status></member>
                <member><PhoneNumber>+33687654321</PhoneNumber><Status>Pending</Status></member>
                </PhoneNumbers>""");

        assertThat(SandboxCheck.sandboxed(sns)).isTrue();
        assertThat(SandboxCheck.verified(sns)).containsExactly("+33612345678");
    }

    @Test
    void the_limit_is_what_somebody_set_or_one_dollar() {
        answer("GetSMSAttributes", "<attributes/>");
        assertThat(SpendCheck.limit(sns)).isEqualByComparingTo("1");

        answer(
                "GetSMSAttributes",
                "<attributes><entry><key>MonthlySpendLimit</key><value>30</value></entry></attributes>");
        assertThat(SpendCheck.limit(sns)).isEqualByComparingTo("30");
    }

    @Test
    void a_missing_permission_is_a_finding() {
        Look look = new Look();

        look.at("texts", () -> SandboxCheck.sandboxed(sns) ? List.of() : List.of(SandboxCheck.outside()));

        assertThat(look.findings())
                .extracting(Finding::found)
                .containsExactly("not looked at: these credentials may not do it: SNS:GetSMSSandboxAccountStatus");
    }

    private void answer(String action, String result) {
        answers.put(
                action,
                "<" + action + "Response xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><" + action + "Result>"
                        + result + "</" + action + "Result></" + action + "Response>");
    }
}
