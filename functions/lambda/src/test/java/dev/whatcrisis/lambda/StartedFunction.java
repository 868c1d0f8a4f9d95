// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.sources.SourceSettings;
import java.time.InstantSource;
import java.util.Map;

/** A process that does what a function does before its first call, and ends. */
final class StartedFunction {
    private StartedFunction() {}

    /** @param names of the functions: collect, detect, api, authorizer */
    public static void main(String[] names) {
        Environment environment = new Environment(Map.of(
                "TABLE", "t",
                "BUS", "b",
                "ALERTS_TOPIC", "arn:aws:sns:eu-west-1:123456789012:alerts",
                "OPS_TOPIC", "arn:aws:sns:eu-west-1:123456789012:ops",
                "LINK_DOMAIN", "wc.example",
                "SMS_MAX_PRICE", "0.50",
                "SECRETS", "/whatcrisis/test",
                "BRAND", "Harbour Ales"));
        Wiring wiring = new Wiring(
                environment, AwsClients.ofFunction("eu-west-1"), SourceSettings.STANDARD, InstantSource.system());
        for (String name : names) {
            switch (name) {
                case "collect" -> new CollectHandler(wiring);
                case "detect" -> new DetectHandler(wiring);
                case "api" -> new ApiHandler(wiring);
                case "authorizer" -> new AuthorizerHandler(wiring.accessTokens());
                default -> throw new IllegalArgumentException("there is no function " + name);
            }
        }
    }
}
