// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Whether something lies where things are left that could not be done. */
final class DeadLetterCheck {
    static final String ABOUT = "dead letters";

    private DeadLetterCheck() {}

    static List<Finding> of(SqsClient client, String url) {
        String waiting = client.getQueueAttributes(
                        ask -> ask.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
        return List.of(judge(Long.parseLong(Optional.ofNullable(waiting).orElse("0")), url));
    }

    static Finding judge(long waiting, String url) {
        return waiting == 0
                ? Finding.ok(ABOUT, "none")
                : Finding.warn(
                        ABOUT,
                        waiting + (waiting == 1 ? " event" : " events") + " could not be handled",
                        "read some: aws sqs receive-message --queue-url " + url
                                + "; mend the cause, then empty it: aws sqs purge-queue --queue-url " + url);
    }
}
