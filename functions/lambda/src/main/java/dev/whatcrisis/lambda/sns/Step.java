// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import java.util.List;
import java.util.Optional;

/** What has to be done with one address for the topic to follow the roster, and why. */
sealed interface Step {
    /** Why it has to be done. */
    enum Why {
        NEW_ON_ROSTER,
        /** SNS did not take it before. */
        REFUSED_BEFORE,
        /** It had left, and the roster was saved again since. */
        ROSTER_SAVED_AGAIN,
        /** The topic has it, and nobody remembers why. */
        FOUND_ON_TOPIC,
        OTHER_CONTACTS,
        /** It left and came back, by which it may have lost its filter policy. */
        OTHER_SUBSCRIPTION,
        OFF_THE_ROSTER
    }

    /** An address that the topic is to ask for confirmation. */
    record Subscribe(String email, List<String> contacts, Optional<Standing> told, Why why) implements Step {}

    /** An address whose filter policy is to name these contacts. */
    record Retarget(Subscribed address, List<String> contacts, Why why) implements Step {}

    /** An address that is nobody's any more. */
    record Unsubscribe(Subscribed address, Why why) implements Step {}

    /** An address with which nothing is to be done, as it stands now. */
    record Keep(Subscribed address) implements Step {}
}
