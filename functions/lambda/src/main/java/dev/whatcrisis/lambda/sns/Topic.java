// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.List;

/** The e-mail subscriptions of the alerts topic. */
interface Topic {
    Listed list();

    /**
     * Asks the owner of an address for confirmation, by mail.
     *
     * @param contacts for whom the address gets mail, from its first moment on
     * @return the ARN of the subscription
     */
    String subscribe(String email, List<String> contacts);

    /** Changes for whom an address gets mail; SNS takes up to 15 minutes. */
    void retarget(String arn, List<String> contacts);

    /** Ends a subscription that is confirmed; of one that has ended already nothing is left to do. */
    void unsubscribe(String arn);
}
