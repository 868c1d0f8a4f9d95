// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The services of AWS. Each client is made when it is asked for: a function loads only what it uses. */
interface Clients {
    DynamoDbClient dynamo();

    EventBridgeClient events();

    SnsClient sns();

    SsmClient ssm();
}
