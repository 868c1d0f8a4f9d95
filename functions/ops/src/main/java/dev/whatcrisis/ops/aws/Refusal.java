// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

import dev.whatcrisis.local.doctor.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a call came to that AWS did not answer, in words for a person. */
public final class Refusal {
    private static final Pattern ACTION = Pattern.compile("perform:\\s+([A-Za-z0-9-]+:[A-Za-z0-9*]+)");
    private static final int FORBIDDEN = 403;
    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "AuthorizationError",
            "AuthorizationErrorException",
            "UnauthorizedOperation");
    private static final Set<String> NOBODY = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature");

    private Refusal() {}

    /** A missing permission leaves one thing unseen; credentials that nobody knows leave everything unseen. */
    public static Finding of(String about, SdkException e) {
        if (!(e instanceof AwsServiceException service) || service.awsErrorDetails() == null) {
            return Finding.fail(
                    about,
                    "not looked at: AWS was not reached: " + reason(e),
                    "look at the network of this machine and at --region, then try again");
        }
        String code = Optional.ofNullable(service.awsErrorDetails().errorCode()).orElse("no code");
        if (NOBODY.contains(code)) {
            return Finding.fail(
                    about,
                    "not looked at: the credentials are not good any more or never were (" + code + ")",
                    "sign in again, or name another profile with --profile");
        }
        if (DENIED.contains(code) || service.statusCode() == FORBIDDEN) {
            return Finding.warn(
                    about,
                    "not looked at: these credentials may not do it" + action(service),
                    "allow it to them, or ask somebody who may");
        }
        return Finding.warn(
                about,
                "not looked at: AWS answered " + code + " (" + service.statusCode() + ")",
                "try again in a minute; if it stays so, look there with the AWS console");
    }

    /** Only the action: the rest of the sentence names people and accounts. */
    private static String action(AwsServiceException e) {
        Matcher matcher = ACTION.matcher(String.valueOf(e.awsErrorDetails().errorMessage()));
        return matcher.find() ? ": " + matcher.group(1) : "";
    }

    private static String reason(SdkException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
