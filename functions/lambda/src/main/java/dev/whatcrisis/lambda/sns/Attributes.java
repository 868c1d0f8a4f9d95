// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Attributes of messages. */
final class Attributes {
    /** For whom a message on the alerts topic is. */
    static final String TO = "to";

    private Attributes() {}

    static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    /** How a filter policy names the recipient. */
    static String recipient(String contact) {
        return contact + ":email";
    }
}
