// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.List;

/** What has to be done for the topic to follow the roster, or to be said about it. */
sealed interface Step {
    /** An address that the topic is to ask for confirmation. */
    record Subscribe(String email, List<String> contacts) implements Step {}

    /** An address that is somebody else's too, or not any more. */
    record Retarget(Subscribed address) implements Step {}

    /** An address that is nobody's any more. */
    record Unsubscribe(Subscribed address) implements Step {}

    /** An address at which mail begins or stops to arrive. */
    record Notice(Subscribed address) implements Step {}
}
