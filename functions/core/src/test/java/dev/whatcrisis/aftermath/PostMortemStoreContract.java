// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PostMortemStore} does. */
public abstract class PostMortemStoreContract {
    private static final Instant OVER = Instant.parse("2026-03-03T10:00:00Z");

    private PostMortemStore store;

    /** A new, empty store. */
    protected abstract PostMortemStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void a_saved_post_mortem_is_found_by_its_incident() {
        store.save(postMortem("acme-1", 40));
        store.save(postMortem("acme-2", 7));

        assertThat(store.find(new IncidentId("acme-1"))).contains(postMortem("acme-1", 40));
        assertThat(store.find(new IncidentId("acme"))).isEmpty();
    }

    @Test
    void a_later_one_replaces_the_earlier() {
        store.save(postMortem("acme-1", 40));
        store.save(postMortem("acme-1", 41));

        assertThat(store.find(new IncidentId("acme-1"))).contains(postMortem("acme-1", 41));
    }

    @Test
    void what_the_team_concluded_is_found_by_its_incident_and_outlives_a_later_post_mortem() {
        Conclusions stored = store.save(conclusions("acme-1", 0)).orElseThrow();
        store.save(postMortem("acme-1", 41));

        assertThat(stored).isEqualTo(conclusions("acme-1", 1));
        assertThat(store.conclusions(new IncidentId("acme-1"))).contains(stored);
        assertThat(store.conclusions(new IncidentId("acme-2"))).isEmpty();
    }

    @Test
    void of_two_who_write_at_once_the_second_overwrites_nothing() {
        Conclusions first = store.save(conclusions("acme-1", 0)).orElseThrow();

        assertThat(store.save(conclusions("acme-1", 0))).isEmpty();
        assertThat(store.save(first)).contains(conclusions("acme-1", 2));
        assertThat(store.save(first)).isEmpty();
    }

    private static Conclusions conclusions(String incident, long version) {
        return new Conclusions(
                new IncidentId(incident),
                "We ask before we post.",
                "Two keys, from May.",
                "the team",
                "lea",
                OVER,
                version);
    }

    private static PostMortem postMortem(String incident, int posts) {
        return new PostMortem(
                new IncidentId(incident),
                new WatchId("acme"),
                OVER,
                "opening hours sunday",
                Level.RIPPLE,
                Optional.empty(),
                Optional.empty(),
                posts,
                5,
                1,
                0,
                new Peak(OVER.minusSeconds(90_000), 12),
                Optional.of(Duration.ofMinutes(95)),
                new PostMortem.Times(
                        OVER.minusSeconds(99_000),
                        OVER.minusSeconds(98_000),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(OVER.minusSeconds(1_000)),
                        OVER),
                List.of(new PostMortem.Call(
                        OVER.minusSeconds(98_000),
                        Level.RIPPLE,
                        RuleId.R12,
                        PostMortem.Outcome.RIGHT,
                        Fact.of("hindsight.fits"))),
                Optional.empty(),
                List.of(),
                new PostMortem.Effect(
                        OptionalDouble.empty(), OptionalDouble.empty(), PostMortem.Effect.Reason.NO_FOLLOWER_COUNTS),
                Set.of(PostMortem.LastingRisk.REPEAT),
                List.of(PostMortem.Change.MEND_ROSTER),
                Optional.of(new PostMortem.Answers(Optional.of(OVER.minusSeconds(97_000)), 3)),
                0);
    }

    @Test
    void what_was_concluded_is_forgotten_and_the_post_mortem_stays() {
        store.save(postMortem("acme-1", 40));
        store.save(conclusions("acme-1", 0));

        store.forgetConclusions(new IncidentId("acme-1"));

        assertThat(store.conclusions(new IncidentId("acme-1"))).isEmpty();
        assertThat(store.find(new IncidentId("acme-1"))).isPresent();
    }
}
