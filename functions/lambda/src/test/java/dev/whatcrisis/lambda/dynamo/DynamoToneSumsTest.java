// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.watch.WatchId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tones that no number of DynamoDB can be: it has 38 digits and nothing between 0 and 1E-130. */
class DynamoToneSumsTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final IncidentId INCIDENT = new IncidentId("acme-1");

    private final Ports ports = LocalTable.create().stores().ports();

    @ParameterizedTest
    @ValueSource(doubles = {1E-140, Double.MIN_VALUE, 1E-45})
    void are_counted_with_their_mention(double negative) {
        store(sounding("a", 0.75), sounding("b", negative));
        store(sounding("c", negative));

        assertThat(counted()).hasSize(2).allSatisfy(bucket -> {
            assertThat(bucket.total()).isEqualTo(3);
            assertThat(bucket.sumNegative()).isCloseTo(0.75, within(1E-12));
        });
    }

    @Test
    void what_is_no_number_at_all_does_not_lose_the_mention() {
        store(sounding("a", Double.NaN));

        assertThat(counted()).extracting(Bucket::total).containsOnly(1);
    }

    @Test
    void a_sum_of_many_is_as_exact_as_anybody_reads_it() {
        for (int n = 0; n < 30; n++) {
            store(sounding("m" + n, 1 / 3.0));
        }

        assertThat(counted())
                .allSatisfy(bucket -> assertThat(bucket.sumNegative()).isCloseTo(10, within(1E-10)));
    }

    private void store(Mention... mentions) {
        ports.mentions().add(ACME, List.of(mentions));
        ports.incidents().addMentions(INCIDENT, List.of(mentions));
    }

    /** The bucket of the watch and that of the incident. */
    private List<Bucket> counted() {
        List<Bucket> ofWatch = ports.mentions().buckets(ACME, POSTED.minusSeconds(600), POSTED.plusSeconds(600));
        List<Bucket> ofIncident = ports.incidents().buckets(INCIDENT);
        return List.of(ofWatch.getFirst(), ofIncident.getFirst());
    }

    private static Mention sounding(String id, double negative) {
        return mention(id).withSentiment(new Sentiment(negative, 0.25, 0, true));
    }
}
