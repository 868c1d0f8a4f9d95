// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.Unread.Rank;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the main operations cost in write units, and how large items are. */
class WriteUnitsTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final Instant NOW = Instant.parse("2026-03-01T10:05:00Z");
    private static final String LONG =
            "Ordered the small kettle in green on the ninth, got a blue one, sent it back with the label they mailed"
                    + " me, and since then: silence. Their chat says a colleague will write within two days, the hotline"
                    + " plays a waltz for forty minutes and hangs up. My neighbour Jakob had the same with a toaster last"
                    + " autumn and only got his money after he stood in the shop in Brunswick Lane with a printed copy of"
                    + " all his letters. I do not want a voucher, nor another blue kettle; I want my 84.90 back, or the"
                    + " thing I paid for. Has anybody here found a person there who reads what one writes? Names welcome,"
                    + " by message if you would rather.";

    private static final Says LONGEST = new Says(
            Label.SLIP_WRONG_ACCOUNT,
            1,
            1,
            true,
            true,
            true,
            About.NOBODY,
            Attached.DOCUMENT,
            Witness.FIRST_HAND,
            true,
            Harm.ORGANISATION,
            true,
            "abcdefgh-12345678-ijklmn");

    private final WriteUnits units = new WriteUnits();
    private final Ports ports = LocalTable.create().stores(units).ports();

    @Test
    void a_page_of_fifty_mentions_costs_little_more_than_three_units_each() {
        ports.mentions().add(ACME, mentions(50));

        assertThat(cost("50 mentions of one source and time, each", 50)).isLessThan(3.2);
    }

    @Test
    void a_single_mention_costs_three() {
        ports.mentions().add(ACME, mentions(1));

        assertThat(cost("a single mention", 1)).isEqualTo(3);
    }

    @Test
    void what_is_known_already_costs_nothing() {
        ports.mentions().add(ACME, mentions(50));
        units.take();

        ports.mentions().add(ACME, mentions(50));

        assertThat(cost("50 known mentions", 1)).isZero();
    }

    @Test
    void a_mention_with_a_text_of_full_length_fits_into_one_unit() {
        ports.mentions().add(ACME, mentions(50));

        assertThat(units.largest()).isLessThanOrEqualTo(1024);
    }

    @Test
    void with_all_that_it_can_be_found_to_say_it_still_fits() {
        List<Mention> read =
                mentions(50).stream().map(mention -> mention.withSays(LONGEST)).toList();

        ports.mentions().add(ACME, read);

        assertThat(units.largest()).isLessThanOrEqualTo(1024);
        assertThat(cost("50 mentions that were read, each", 50)).isLessThan(3.2);
    }

    @Test
    void a_mention_that_is_left_unread_costs_two_more_and_three_when_it_is_read() {
        List<Mention> mentions = mentions(50);
        ports.mentions()
                .add(ACME, mentions, mentions.stream().collect(Collectors.toMap(Mention::id, m -> Rank.ORDINARY)));
        assertThat(cost("50 mentions left unread, each", 50)).isLessThan(5.4);

        ports.mentions()
                .read(
                        ACME,
                        mentions.stream().collect(Collectors.toMap(Mention::id, m -> LONGEST)),
                        ports.mentions().unread(ACME, 50));

        assertThat(cost("50 mentions read later, each", 50)).isLessThan(3.1);
    }

    @Test
    void counting_mentions_to_an_incident_costs_a_fraction_of_a_unit_each() {
        IncidentId incident = new IncidentId("acme-1");
        ports.incidents().addMentions(incident, mentions(60));

        assertThat(cost("60 mentions of an incident, each", 60)).isLessThan(0.3);
    }

    @Test
    void a_poll_costs_two() {
        Query query = Query.parse("hackernews:acme");
        ports.sourceStates().lease(ACME, query, "one", NOW, NOW.plusSeconds(60));
        ports.sourceStates().saveAndRelease(SourceState.fresh(ACME, query), "one");

        assertThat(cost("the bookkeeping of a poll", 1)).isEqualTo(2);
    }

    @Test
    void the_life_of_an_alert_costs_at_most_twenty_five() {
        Alert alert = SampleAlerts.alert("acme-1/ana/sms", SampleAlerts.DUE);
        ports.alerts().due(alert);
        ports.alerts().claim(alert.id(), "one", SampleAlerts.DUE, SampleAlerts.DUE.plusSeconds(60));
        ports.alerts().sent(alert.id(), SampleAlerts.DUE);

        assertThat(cost("an alert: due, claimed, sent", 1)).isLessThanOrEqualTo(25);
    }

    private double cost(String what, int of) {
        double each = units.take().units() / of;
        System.out.printf(Locale.ROOT, "write units  %-45s %.2f%n", what, each);
        return each;
    }

    private static List<Mention> mentions(int howMany) {
        return IntStream.range(0, howMany).mapToObj(WriteUnitsTest::mention).toList();
    }

    private static Mention mention(int n) {
        return new Mention(
                new MentionId(
                        new SourceName("mastodon"), "https://social.example/users/customer" + n + "/statuses/" + n),
                NOW.minusSeconds(200),
                NOW,
                Optional.of(
                        new Author("https://social.example/users/customer" + n, "Customer " + n, OptionalLong.of(40))),
                LONG,
                "en",
                Optional.of(URI.create("https://social.example/@customer" + n + "/" + n)),
                new Engagement(2, 1, 0),
                Optional.empty(),
                false,
                false,
                Optional.of(new Sentiment(0.75, 0.125, 0.125, true)),
                Optional.empty());
    }
}
