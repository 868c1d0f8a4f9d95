// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Bookmark;
import dev.whatcrisis.looking.Sightings;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to counts and incidents when two stories turn out to be one. */
class JoinedStoriesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final StoryId GONE = new StoryId("gone");
    private static final StoryId STAYS = new StoryId("stays");
    private static final IncidentId ONE = new IncidentId("acme-1");
    private static final IncidentId OTHER = new IncidentId("acme-2");

    @Test
    void their_tallies_are_added() {
        StoryTally early = StoryTally.startingAt(NOON).plus(post("a", 0)).plus(post("b", 60));
        StoryTally late = StoryTally.startingAt(NOON.plusSeconds(120))
                .plus(post("c", 120))
                .plus(post("d", 900));

        WatchState after = state(Map.of(GONE, early, STAYS, late), Map.of()).joined(GONE, STAYS, incident -> true);

        StoryTally both = after.book().tallies().get(STAYS);
        assertThat(after.book().tallies()).containsOnlyKeys(STAYS);
        assertThat(both.firstAt()).isEqualTo(NOON);
        assertThat(both.buckets()).extracting(Bucket::total).containsExactly(3, 1);
        assertThat(both.newest()).hasSize(4);
    }

    @Test
    void the_incident_goes_on_under_the_name_that_stays() {
        assertThat(state(Map.of(), Map.of(GONE, ONE))
                        .joined(GONE, STAYS, incident -> true)
                        .book()
                        .incidentOf())
                .isEqualTo(Map.of(STAYS, ONE));
    }

    @Test
    void of_two_incidents_the_one_of_the_story_that_stays_goes_on() {
        assertThat(state(Map.of(), Map.of(GONE, ONE, STAYS, OTHER))
                        .joined(GONE, STAYS, incident -> true)
                        .book()
                        .incidentOf())
                .isEqualTo(Map.of(STAYS, OTHER));
    }

    @Test
    void what_was_not_about_us_does_not_swallow_a_storm_that_is_being_counted() {
        StoryTally storm = StoryTally.startingAt(NOON).plus(post("a", 0));

        WatchState after = state(Map.of(STAYS, storm), Map.of(GONE, ONE)).joined(GONE, STAYS, incident -> false);

        assertThat(after.book().incidentOf()).isEmpty();
        assertThat(after.book().tallies()).containsEntry(STAYS, storm);
    }

    @Test
    void what_a_person_ended_stays_ended_where_nothing_else_is_known() {
        assertThat(state(Map.of(), Map.of(GONE, ONE))
                        .joined(GONE, STAYS, incident -> false)
                        .book()
                        .incidentOf())
                .isEqualTo(Map.of(STAYS, ONE));
    }

    @Test
    void an_open_incident_goes_before_one_that_is_over() {
        assertThat(state(Map.of(), Map.of(GONE, ONE, STAYS, OTHER))
                        .joined(GONE, STAYS, ONE::equals)
                        .book()
                        .incidentOf())
                .isEqualTo(Map.of(STAYS, ONE));
    }

    private static Mention post(String id, int seconds) {
        Instant at = NOON.plusSeconds(seconds);
        return Mention.of(new MentionId(new SourceName("rss"), id), at, at, "The branch is closed");
    }

    private static WatchState state(Map<StoryId, StoryTally> tallies, Map<StoryId, IncidentId> incidents) {
        return new WatchState(
                new WatchId("acme"),
                new Bookmark(new Position(NOON, ""), Set.of()),
                new Detector(ZoneOffset.UTC, Sensitivity.BALANCED).fresh(NOON),
                new StoryBook(Stories.none(), tallies, incidents),
                Sightings.NONE,
                Optional.empty(),
                Map.of(),
                0);
    }
}
