// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What can be said of an error that a service of AWS answered with: its code, the HTTP status and the id of the request,
 * by which AWS Support finds it. Never its sentence, which may hold an address or a number.
 */
public final class Refusal {
    private static final int CAUSES = 8;

    private Refusal() {}

    /** Empty when no service of AWS answered with an error: the request did not get there, or it is something else. */
    public static Map<String, Object> of(Throwable thrown) {
        Throwable cause = thrown;
        for (int n = 0; n < CAUSES && cause != null; n++) {
            if (cause instanceof AwsServiceException refused) {
                return facts(refused);
            }
            cause = cause.getCause();
        }
        return Map.of();
    }

    private static Map<String, Object> facts(AwsServiceException refused) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(
                "awsCode",
                Optional.ofNullable(refused.awsErrorDetails())
                        .map(details -> details.errorCode())
                        .orElse("-"));
        facts.put("awsStatus", refused.statusCode());
        facts.put("awsRequest", Optional.ofNullable(refused.requestId()).orElse("-"));
        return facts;
    }
}
