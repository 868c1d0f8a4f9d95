// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.critical;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.total;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.AtOnce;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/** A table whose every third answer is bad: what was asked for was done all the same, and the SDK asks again. */
class FaultsTest {
    private static final WatchId ACME = new WatchId("acme");

    /** What comes instead of the answer. */
    enum Fault {
        /** The answer got lost on the way. */
        LOST(500),
        /** Too much was asked at once. */
        THROTTLED(429);

        private final int status;

        Fault(int status) {
            this.status = status;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void mentions_are_stored_and_counted_once(Fault fault) {
        MentionStore mentions = ports(fault).mentions();

        List<Integer> added =
                AtOnce.run(3, thread -> mentions.add(ACME, posts(90)).size());

        List<Mention> stored = mentions.receivedAfter(ACME, Position.START, 200, RECEIVED);
        assertThat(stored).hasSize(90).doesNotHaveDuplicates();
        assertThat(total(mentions.buckets(ACME, POSTED.minusSeconds(600), POSTED.plus(Duration.ofDays(1)))))
                .isEqualTo(90);
        assertThat(added).allSatisfy(count -> assertThat(count).isBetween(0, 90));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void mentions_of_an_incident_are_counted_once(Fault fault) {
        Ports ports = ports(fault);
        IncidentId incident = new IncidentId("acme-1");

        AtOnce.run(
                2, thread -> ports.incidents().addMentions(incident, posts(90)).size());

        assertThat(total(ports.incidents().buckets(incident))).isEqualTo(90);
        assertThat(ports.incidents().mentions(incident)).hasSize(90).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_writer_whose_answer_got_lost_knows_that_it_won(Fault fault) {
        Ports ports = ports(fault);
        Watch watch = Watch.of(ACME, "Acme", ZoneOffset.UTC, List.of(Query.parse("rss:https://a.example")), POSTED);

        Optional<Watch> saved = Optional.of(watch);
        for (int n = 0; n < 12; n++) {
            saved = ports.watches().save(saved.orElseThrow());
            assertThat(saved).as("save " + n).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void an_alert_is_due_claimed_and_sent_by_the_one_who_asked(Fault fault) {
        Ports ports = ports(fault);
        for (int n = 0; n < 6; n++) {
            Alert alert = SampleAlerts.alert("alert-" + n, SampleAlerts.DUE);

            assertThat(ports.alerts().due(alert)).isTrue();
            assertThat(ports.alerts().claim(alert.id(), "one", SampleAlerts.DUE, SampleAlerts.DUE.plusSeconds(60)))
                    .isPresent();
            ports.alerts().sent(alert.id(), SampleAlerts.DUE);
        }
        assertThat(ports.alerts().of("acme-1")).hasSize(6).allMatch(Alert::sent);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void who_deletes_a_mention_is_told_so(Fault fault) {
        MentionStore mentions = ports(fault).mentions();
        List<Mention> posts = mentions.add(ACME, posts(12));

        assertThat(posts)
                .allSatisfy(post ->
                        assertThat(mentions.delete(ACME, post.id(), RECEIVED)).isTrue());
        assertThat(posts)
                .allSatisfy(post ->
                        assertThat(mentions.delete(ACME, post.id(), RECEIVED)).isFalse());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void who_purges_an_author_is_told_how_many_mentions_there_were(Fault fault) {
        MentionStore mentions = ports(fault).mentions();
        mentions.add(ACME, posts(12).stream().map(post -> critical(post, "lea")).toList());

        assertThat(mentions.purge(ACME, new SourceName("rss"), "lea", RECEIVED)).isEqualTo(12);
        assertThat(mentions.purge(ACME, new SourceName("rss"), "lea", RECEIVED)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void who_deletes_a_watch_or_a_person_is_told_so(Fault fault) {
        ApiPorts stores = stores(fault).all();
        for (int n = 0; n < 6; n++) {
            WatchId watch = new WatchId("acme-" + n);
            stores.core()
                    .watches()
                    .save(Watch.of(
                            watch, "Acme", ZoneOffset.UTC, List.of(Query.parse("rss:https://a.example")), POSTED));
            assertThat(stores.core().watches().delete(watch)).isTrue();
            assertThat(stores.core().watches().delete(watch)).isFalse();

            Person lea = new Person("lea", "Lea", Role.VIEWER, "0".repeat(64), POSTED);
            assertThat(stores.people().add(lea)).isTrue();
            assertThat(stores.people().delete("lea")).isTrue();
            assertThat(stores.people().delete("lea")).isFalse();
            assertThat(stores.people().byTokenHash(lea.tokenHash())).isEmpty();
        }
    }

    private static Ports ports(Fault fault) {
        return stores(fault).ports();
    }

    private static DynamoStores stores(Fault fault) {
        return LocalTable.create().storesAskingAgainAtOnce(new EveryThird(fault));
    }

    private static List<Mention> posts(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(n -> mention("m" + n, POSTED.plusSeconds(20L * n), RECEIVED.plusSeconds(20L * n)))
                .toList();
    }

    /** Every third answer to each thread: among several, one could get them all, and the SDK asks four times at most. */
    private static final class EveryThird implements ExecutionInterceptor {
        private final ThreadLocal<Integer> answers = ThreadLocal.withInitial(() -> 0);
        private final Fault fault;

        EveryThird(Fault fault) {
            this.fault = fault;
        }

        @Override
        public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            answers.set(answers.get() + 1);
            boolean bad = answers.get() % 3 == 0;
            return bad ? SdkHttpResponse.builder().statusCode(fault.status).build() : context.httpResponse();
        }
    }
}
