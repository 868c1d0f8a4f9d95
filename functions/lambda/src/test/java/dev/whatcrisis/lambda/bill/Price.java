// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bill;

import java.math.BigDecimal;

/**
 * What AWS asks in us-east-1, in US dollars, as its public price pages had it in November 2025; look up today's there.
 * The free amounts are those of a month that never expire; what is free in an account's first year is left out.
 */
enum Price {
    /** aws.amazon.com/eventbridge/pricing: Scheduler, invocations. */
    SCHEDULED_CALL("1.00", 1_000_000, "a million", 14_000_000),
    /** aws.amazon.com/eventbridge/pricing: custom events; delivery to a function of the account costs nothing. */
    EVENT("1.00", 1_000_000, "a million", 0),
    /** aws.amazon.com/lambda/pricing: requests. */
    FUNCTION_CALL("0.20", 1_000_000, "a million", 1_000_000),
    /** aws.amazon.com/lambda/pricing: duration on Arm, GB-seconds; the first start of a function counts. */
    FUNCTION_TIME("0.0000133334", 1, "a GB-second", 400_000),
    /** aws.amazon.com/dynamodb/pricing/on-demand: read request units of a standard table. */
    READ_UNIT("0.125", 1_000_000, "a million", 0),
    /** aws.amazon.com/dynamodb/pricing/on-demand: write request units of a standard table. */
    WRITE_UNIT("0.625", 1_000_000, "a million", 0),
    /** aws.amazon.com/dynamodb/pricing/on-demand: storage, GB in a month. */
    TABLE("0.25", 1, "a GB", 25),
    /** aws.amazon.com/dynamodb/pricing/on-demand: point-in-time recovery, GB in a month. */
    BACKUP("0.20", 1, "a GB", 0),
    /** aws.amazon.com/kms/pricing: requests; the key that AWS manages costs nothing by itself. */
    KEY_USE("0.03", 10_000, "for ten thousand", 20_000),
    /** aws.amazon.com/cloudwatch/pricing: standard logs taken in, GB; the free 5 GB are for taking in and keeping. */
    LOG("0.50", 1, "a GB", 4),
    /** aws.amazon.com/cloudwatch/pricing: logs kept, GB in a month. */
    LOG_KEPT("0.03", 1, "a GB", 1),
    /** aws.amazon.com/cloudwatch/pricing: each number that an alarm looks at, a month. */
    ALARM("0.10", 1, "each", 10),
    /** aws.amazon.com/api-gateway/pricing: requests of an HTTP API, of at most 512 KB. */
    REQUEST("1.00", 1_000_000, "a million", 0),
    /** aws.amazon.com/ec2/pricing/on-demand: data transfer out to the internet, GB. */
    SENT("0.09", 1, "a GB", 100),
    /** aws.amazon.com/sns/pricing: e-mails. */
    MAIL("2.00", 100_000, "for a hundred thousand", 1_000);

    private final BigDecimal dollars;
    private final int amount;
    private final String each;
    private final int free;

    Price(String dollars, int amount, String each, int free) {
        this.dollars = new BigDecimal(dollars);
        this.amount = amount;
        this.each = each;
        this.free = free;
    }

    /** Dollars for this much, without any free amount. */
    double of(double used) {
        return used * dollars.doubleValue() / amount;
    }

    /** Dollars for this much where nothing else in the account uses the free amount. */
    double beyondFree(double used) {
        return of(Math.max(0, used - free));
    }

    /** Such as {@code 1.00 a million}. */
    String inWords() {
        return dollars.toPlainString() + " " + each;
    }
}
