// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.mentions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A run that breaks off between two writes is repeated: everything is there then, and counted once. */
class BrokenAddTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final IncidentId INCIDENT = new IncidentId("acme-1");

    private final Breaking breaking = new Breaking();
    private final LocalTable table = LocalTable.create();
    private final DynamoStores stores = table.stores(breaking);
    private final MentionStore elsewhere = table.stores().ports().mentions();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_poll_that_broke_off_is_repeated_by_another_process(int writes) {
        List<Mention> mentions = mentions("m", 4);
        breaking.after(writes);
        if (writes < 5) {
            assertThatThrownBy(() -> stores.collecting().mentions().add(ACME, mentions))
                    .isInstanceOf(SdkClientException.class);
        } else {
            stores.collecting().mentions().add(ACME, mentions);
        }

        elsewhere.add(ACME, mentions);

        assertThat(elsewhere.findAll(ACME, mentions.stream().map(Mention::id).toList(), RECEIVED))
                .hasSize(4);
        assertThat(counted()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void one_that_is_repeated_with_many_more_counts_none_twice(int writes) {
        List<Mention> mentions = mentions("m", 3);
        breaking.after(writes);
        assertThatThrownBy(() -> stores.collecting().mentions().add(ACME, mentions))
                .isInstanceOf(SdkClientException.class);

        assertThat(elsewhere.add(ACME, mentions("m", 40))).hasSize(40 - Math.max(0, writes - 1));

        assertThat(counted()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void what_was_given_to_an_incident_is_pointed_to_and_counted_once(int writes) {
        List<Mention> mentions = mentions("m", 30);
        breaking.after(writes);
        try {
            stores.detecting().incidents().addMentions(INCIDENT, mentions);
        } catch (SdkClientException e) {
            assertThat(e).hasMessageContaining("broken");
        }

        breaking.after(1_000);
        stores.detecting().incidents().addMentions(INCIDENT, mentions);

        assertThat(stores.ports().incidents().mentions(INCIDENT))
                .containsExactlyElementsOf(mentions.stream().map(Mention::id).toList());
        assertThat(stores.ports().incidents().buckets(INCIDENT).stream()
                        .mapToInt(Bucket::total)
                        .sum())
                .isEqualTo(30);
    }

    @RepeatedTest(3)
    void a_few_and_many_at_once_are_counted_once() {
        List<Mention> many = mentions("m", 40);

        List<Integer> added = AtOnce.run(6, writer -> {
            MentionStore store = table.stores().collecting().mentions();
            return writer % 2 == 0
                    ? store.add(ACME, many).size()
                    : IntStream.range(0, 4)
                            .map(n -> store.add(ACME, many.subList(10 * n, 10 * n + 10))
                                    .size())
                            .sum();
        });

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(counted()).isEqualTo(40);
    }

    private int counted() {
        return elsewhere.buckets(ACME, POSTED.minusSeconds(600), POSTED.plus(Duration.ofHours(1))).stream()
                .mapToInt(Bucket::total)
                .sum();
    }

    /** Lets so many writes through, and no other. */
    private static final class Breaking implements ExecutionInterceptor {
        private int left = 1_000;

        synchronized void after(int writes) {
            left = writes;
        }

        @Override
        public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            boolean write = switch (context.request()) {
                case PutItemRequest put -> true;
                case UpdateItemRequest update -> true;
                case TransactWriteItemsRequest transaction -> true;
                default -> false;
            };
            if (write && left-- <= 0) {
                throw SdkClientException.create("broken");
            }
        }
    }
}
