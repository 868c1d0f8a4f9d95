// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;

/** Whether this month's money is enough for the texts of a storm. */
final class SpendCheck {
    static final String ABOUT = "texts, money";

    /** What SNS allows when nobody set anything, in US dollars a month. */
    static final BigDecimal STANDARD_LIMIT = BigDecimal.ONE;

    /** Texts that one bad night with three people can take. */
    private static final int ENOUGH = 20;

    private static final String LIMIT = "MonthlySpendLimit";
    private static final String MORE =
            "ask AWS for a higher limit (AWS console, Service Quotas, SNS, account spend threshold), then set it under SNS,"
                    + " Text messaging";

    private SpendCheck() {}

    static BigDecimal limit(SnsClient client) {
        return Optional.ofNullable(client.getSMSAttributes(ask -> ask.attributes(LIMIT))
                        .attributes()
                        .get(LIMIT))
                .map(BigDecimal::new)
                .orElse(STANDARD_LIMIT);
    }

    /** What texts have cost since the month began, in US dollars; CloudWatch hears of it within a day. */
    static BigDecimal spent(Metrics metrics, Instant now) {
        double spent = metrics.newest(
                "AWS/SNS", "SMSMonthToDateSpentUSD", now.minus(Duration.ofDays(2)), now, Duration.ofHours(1));
        return BigDecimal.valueOf(spent);
    }

    /**
     * All in US dollars.
     *
     * @param limit of a month
     * @param maxPrice the most that one text may cost
     */
    static Finding judge(BigDecimal limit, BigDecimal spent, BigDecimal maxPrice) {
        BigDecimal left = limit.subtract(spent).max(BigDecimal.ZERO);
        int texts = left.divideToIntegralValue(maxPrice).intValue();
        String found = dollars(left) + " of " + dollars(limit) + " US dollars are left this month, for at least "
                + texts + " texts at " + dollars(maxPrice) + " or less";
        if (texts == 0) {
            return Finding.fail(ABOUT, found + ": perhaps none is sent before the month ends", MORE);
        }
        return texts < ENOUGH
                ? Finding.warn(ABOUT, found + ", which one bad night can take", MORE)
                : Finding.ok(ABOUT, found);
    }

    private static String dollars(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
