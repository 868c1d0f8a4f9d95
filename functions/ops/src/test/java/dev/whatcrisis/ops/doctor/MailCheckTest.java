// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.ops.People;
import dev.whatcrisis.ops.doctor.MailCheck.Standing;
import dev.whatcrisis.watch.Roster;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.Subscription;

class MailCheckTest {
    private static final Roster BOTH = People.roster(People.withMail("lea"), People.withMail("bob"));

    @Test
    void confirmed_addresses_are_one_finding() {
        assertThat(MailCheck.judge(
                        Map.of("lea@team.example", Standing.CONFIRMED, "bob@team.example", Standing.CONFIRMED), BOTH))
                .extracting(Finding::line)
                .containsExactly("ok    mail: reaches 2 of 2 contacts");
    }

    @Test
    void unconfirmed_and_missing_addresses_are_told_by_the_contacts_id() {
        List<Finding> findings = MailCheck.judge(Map.of("lea@team.example", Standing.UNCONFIRMED), BOTH);

        assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.FAIL, Outcome.WARN, Outcome.WARN);
        assertThat(findings.get(1).found()).contains("lea is not confirmed");
        assertThat(findings.get(2).found()).contains("bob is not subscribed");
        assertThat(findings).extracting(Finding::line).noneMatch(line -> line.contains("@"));
    }

    @Test
    void nobody_with_an_address_is_fine_here() {
        assertThat(MailCheck.judge(Map.of(), Roster.EMPTY)).singleElement().matches(f -> f.outcome() == Outcome.OK);
    }

    @Test
    void the_words_that_sns_writes_for_an_arn_are_understood() {
        assertThat(MailCheck.standing(subscription("arn:aws:sns:eu-west-1:1:alerts:2")))
                .contains(Standing.CONFIRMED);
        assertThat(MailCheck.standing(subscription("PendingConfirmation"))).contains(Standing.UNCONFIRMED);
        assertThat(MailCheck.standing(subscription("Deleted"))).isEmpty();
    }

    private static Subscription subscription(String arn) {
        return Subscription.builder().subscriptionArn(arn).build();
    }
}
