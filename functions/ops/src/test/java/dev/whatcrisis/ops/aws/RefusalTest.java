// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.model.SnsException;

class RefusalTest {
    private static final String SENTENCE =
            "User: arn:aws:iam::123456789012:user/lea is not authorized to perform: sns:GetSMSAttributes because no"
                    + " identity-based policy allows it";

    @ParameterizedTest
    @CsvSource({"AuthorizationError,403", "AccessDeniedException,400", "AccessDenied,403", "SomethingElse,403"})
    void a_missing_permission_is_a_finding_that_names_the_action_and_nobody(String code, int status) {
        Finding finding = Refusal.of("texts", answered(code, status, SENTENCE));

        assertThat(finding.outcome()).isEqualTo(Outcome.WARN);
        assertThat(finding.found()).isEqualTo("not looked at: these credentials may not do it: sns:GetSMSAttributes");
        assertThat(finding.line()).doesNotContain("123456789012", "lea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredToken", "InvalidClientTokenId", "UnrecognizedClientException"})
    void credentials_that_nobody_knows_fail(String code) {
        Finding finding = Refusal.of("stack acme", answered(code, 403, "The security token is expired"));

        assertThat(finding.failed()).isTrue();
        assertThat(finding.todo()).contains("sign in again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ResourceNotFoundException",
                "NotFound",
                "TableNotFoundException",
                "AWS.SimpleQueueService.NonExistentQueue",
                "QueueDoesNotExist"
            })
    void what_the_stack_says_and_somebody_removed_fails(String code) {
        assertThat(Refusal.of("dead letters", answered(code, 400, "no")).line())
                .isEqualTo("fail  dead letters: it is not there, though the stack says so: somebody removed it by hand;"
                        + " do: remove the stack and deploy it again, or restore what is missing");
    }

    @Test
    void another_answer_is_told_with_its_code() {
        assertThat(Refusal.of("alarms", answered("Throttling", 400, "Rate exceeded"))
                        .line())
                .startsWith("warn  alarms: not looked at: AWS answered Throttling (400); do: try again");
    }

    @Test
    void an_answer_without_details_is_told_too() {
        assertThat(Refusal.of("alarms", SnsException.builder().message("gone").build())
                        .line())
                .contains("not looked at");
    }

    @Test
    void no_answer_fails_and_says_where_to_look() {
        SdkException unreached = SdkClientException.create("Received an UnknownHostException\nand more");

        assertThat(Refusal.of("stack acme", unreached).line())
                .startsWith("fail  stack acme: not looked at: AWS was not reached: Received an UnknownHostException;")
                .doesNotContain("and more");
    }

    private static SdkException answered(String code, int status, String message) {
        return SnsException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
