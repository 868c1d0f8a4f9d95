// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static dev.whatcrisis.mention.SampleMentions.critical;
import static dev.whatcrisis.mention.SampleMentions.id;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.own;
import static dev.whatcrisis.mention.SampleMentions.total;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids and texts with half a character in them, which UTF-8 cannot hold. */
class DynamoHalfCharactersTest {
    private static final WatchId ACME = new WatchId("acme");
    private static final IncidentId INCIDENT = new IncidentId("acme-1");

    /** In UTF-8 the first two and the third would be one, and the fourth is what a text would become. */
    private static final List<String> IDS = List.of("a\ud83d", "a\ude00", "a?", "a\ufffd");

    private final Ports ports = LocalTable.create().stores().ports();

    @Test
    void each_post_is_stored_counted_and_found_as_itself() {
        List<Mention> posts = IDS.stream().map(id -> mention(id)).toList();

        assertThat(ports.mentions().add(ACME, posts)).isEqualTo(posts);

        assertThat(ports.mentions().receivedAfter(ACME, Position.START, 10, RECEIVED))
                .containsExactlyInAnyOrderElementsOf(posts);
        assertThat(posts)
                .allSatisfy(post -> assertThat(ports.mentions().find(ACME, post.id(), RECEIVED))
                        .contains(post));
        assertThat(total(ports.mentions().buckets(ACME, POSTED.minusSeconds(600), POSTED.plusSeconds(600))))
                .isEqualTo(4);
        assertThat(ports.mentions().add(ACME, posts)).isEmpty();
    }

    @Test
    void reading_goes_on_behind_each_of_them() {
        ports.mentions().add(ACME, IDS.stream().map(id -> mention(id)).toList());

        Position position = Position.START;
        for (int n = 0; n < IDS.size(); n++) {
            List<Mention> next = ports.mentions().receivedAfter(ACME, position, 1, RECEIVED);
            assertThat(next).hasSize(1);
            position = Position.of(next.getFirst());
        }
        assertThat(ports.mentions().receivedAfter(ACME, position, 1, RECEIVED)).isEmpty();
    }

    @Test
    void an_incident_points_to_each_of_them() {
        List<Mention> posts = IDS.stream().map(id -> mention(id)).toList();

        assertThat(ports.incidents().addMentions(INCIDENT, posts)).isEqualTo(posts);

        assertThat(ports.incidents().mentions(INCIDENT))
                .containsExactlyElementsOf(IDS.stream().map(id -> id(id)).toList());
        assertThat(total(ports.incidents().buckets(INCIDENT))).isEqualTo(4);
    }

    @Test
    void own_posts_are_found_too() {
        List<Mention> posts = IDS.stream().map(id -> own(mention(id))).toList();
        ports.mentions().add(ACME, posts);

        assertThat(ports.mentions().ownPosts(ACME, POSTED.minusSeconds(1), POSTED.plusSeconds(1)))
                .containsExactlyInAnyOrderElementsOf(posts);
    }

    @Test
    void a_purge_takes_the_posts_of_this_author_and_of_no_other() {
        List<Mention> posts = Stream.of("lea\ud83d", "lea\ude00", "lea?")
                .map(author -> critical(mention("by " + author), author))
                .toList();
        ports.mentions().add(ACME, posts);

        assertThat(ports.mentions().purge(ACME, new SourceName("rss"), "lea\ud83d", RECEIVED))
                .isEqualTo(1);

        MentionId purged = posts.getFirst().id();
        assertThat(ports.mentions().find(ACME, purged, RECEIVED))
                .contains(posts.getFirst().tombstone(RECEIVED));
    }

    @Test
    void a_query_with_one_can_be_leased() {
        Query query = Query.parse("hackernews:acme\ud83d");
        Query other = Query.parse("hackernews:acme?");

        assertThat(ports.sourceStates().lease(ACME, query, "one", RECEIVED, RECEIVED.plusSeconds(60)))
                .isTrue();
        assertThat(ports.sourceStates().lease(ACME, other, "two", RECEIVED, RECEIVED.plusSeconds(60)))
                .isTrue();
    }
}
