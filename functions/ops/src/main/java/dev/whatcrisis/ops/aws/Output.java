// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

/** What the template says about a stack. */
public enum Output {
    URL("Url"),
    TABLE("TableName"),
    BUS("BusName"),
    ALERTS_TOPIC("AlertsTopicArn"),
    OPS_TOPIC("OpsTopicArn"),
    DEAD_LETTERS("DeadLettersUrl"),
    SECRETS("SecretsPrefix"),
    COLLECT("CollectFunctionName"),
    DETECT("DetectFunctionName"),
    API("ApiFunctionName");

    private final String key;

    Output(String key) {
        this.key = key;
    }

    /** How the template calls it. */
    public String key() {
        return key;
    }
}
