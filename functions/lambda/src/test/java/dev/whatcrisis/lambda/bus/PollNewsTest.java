// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.collecting.Poll;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detecting.DetectCrises.Detected;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollNewsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final WatchId ACME = new WatchId("acme");
    private static final Query HN = Query.parse("hackernews:acme");
    private static final Told CALM = new Told(ACME, Conclusion.Mood.WATCHING, Level.WHAT_CRISIS, Set.of(), Set.of());

    private final Map<IncidentId, Incident> stored = new HashMap<>();

    @Test
    void nothing_new_is_no_event() {
        PollNews news = news(CALM, now(Conclusion.Mood.WATCHING, Level.WHAT_CRISIS, List.of(), living()));

        assertThat(news.events()).isEmpty();
        assertThat(news.told()).isEqualTo(CALM);
    }

    @Test
    void an_incident_is_told_when_it_opens_and_when_it_is_over() {
        Incident open = SampleIncidents.incident("acme-1");
        stored.put(open.id(), open);

        PollNews opened = news(CALM, now(Conclusion.Mood.WATCHING, Level.SQUALL, List.of(open.id()), living()));

        assertThat(types(opened)).containsExactly("IncidentOpened", "VerdictChanged");
        stored.put(open.id(), open.withState(new State.Over(NOW, State.Ending.CALM, "watch", open.state())));

        PollNews over = news(opened.told(), now(Conclusion.Mood.WATCHING, Level.WHAT_CRISIS, List.of(), living()));

        assertThat(types(over)).containsExactly("IncidentOver", "VerdictChanged");
        assertThat(over.events().getFirst().detail().path("how").asText()).isEqualTo("CALM");
        assertThat(over.told()).isEqualTo(CALM);
    }

    @Test
    void what_was_not_told_is_told_again_by_the_next_run() {
        Conclusion blind = now(Conclusion.Mood.BLIND, Level.WHAT_CRISIS, List.of(), blind());

        assertThat(news(CALM, blind).events())
                .isEqualTo(news(CALM, blind).events())
                .hasSize(2);
        assertThat(news(news(CALM, blind).told(), blind).events()).isEmpty();
    }

    @Test
    void a_source_is_told_to_be_blind_once_for_each_blindness() {
        Conclusion blind = now(Conclusion.Mood.BLIND, Level.WHAT_CRISIS, List.of(), blind());
        Conclusion seeing = now(Conclusion.Mood.WATCHING, Level.WHAT_CRISIS, List.of(), living());

        PollNews first = news(CALM, blind);
        PollNews healed = news(first.told(), seeing);
        PollNews second = news(healed.told(), blind);

        assertThat(types(first)).containsExactly("SourceBlind", "VerdictChanged");
        assertThat(types(healed)).containsExactly("VerdictChanged");
        assertThat(types(second)).contains("SourceBlind");
    }

    @Test
    void every_type_has_the_form_that_its_schema_documents() {
        Incident open = SampleIncidents.incident("acme-1");
        Incident over = SampleIncidents.over(SampleIncidents.incident("acme-2"), NOW);
        stored.put(open.id(), open);
        stored.put(over.id(), over);
        Told before = new Told(ACME, Conclusion.Mood.WATCHING, Level.WHAT_CRISIS, Set.of(over.id()), Set.of());

        List<BusEvent> events = Correlation.with(
                "c-1",
                () -> news(before, now(Conclusion.Mood.BLIND, Level.SQUALL, List.of(open.id()), blind()))
                        .events());

        assertThat(events)
                .extracting(BusEvent::type)
                .containsExactly("IncidentOpened", "IncidentOver", "SourceBlind", "VerdictChanged");
        assertThat(events).allSatisfy(event -> {
            assertThat(EventSchemas.violations(event)).isEmpty();
            assertThat(event.detail().path("correlation").asText()).isEqualTo("c-1");
        });
    }

    @Test
    void polls_are_told_only_when_somebody_could_act_on_them() {
        assertThat(polled(poll(0, Optional.empty()))).isEmpty();
        assertThat(polled()).isEmpty();
        BusEvent event = polled(poll(3, Optional.empty()), poll(0, Optional.of(failure())))
                .orElseThrow();

        assertThat(EventSchemas.violations(event)).isEmpty();
        assertThat(event.detail().path("added").asInt()).isEqualTo(3);
        assertThat(event.detail().path("failed").asInt()).isEqualTo(1);
    }

    private PollNews news(Told before, Conclusion now) {
        Detected detected = new Detected(now, List.of(), 0, false);
        return PollNews.of(before, detected, id -> Optional.ofNullable(stored.get(id)));
    }

    private static List<String> types(PollNews news) {
        return news.events().stream().map(BusEvent::type).toList();
    }

    private static Optional<BusEvent> polled(Poll... polls) {
        return PollNews.of(ACME, new SourceName("hackernews"), Arrays.asList(polls), NOW);
    }

    private static Poll poll(int added, Optional<SourceFailure> failure) {
        Poll.Outcome outcome = failure.isPresent() ? Poll.Outcome.FAILED : Poll.Outcome.READ;
        return new Poll(ACME, HN, outcome, added, 7, Map.of(), 0, 0, failure);
    }

    private static SourceFailure failure() {
        return new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.plain("no answer"));
    }

    private static SourceHealth living() {
        return new SourceHealth(HN, SourceHealth.Sight.LIVING, Fact.plain("last read 1 minutes ago"));
    }

    private static SourceHealth blind() {
        return new SourceHealth(HN, SourceHealth.Sight.BLIND, Fact.plain("2 failed polls in a row: no answer"));
    }

    private static Conclusion now(Conclusion.Mood mood, Level level, List<IncidentId> open, SourceHealth health) {
        return new Conclusion(
                NOW,
                mood,
                level,
                Fact.code("look", level, "plain"),
                List.of(),
                List.of(),
                open,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Sight(List.of(health), 1));
    }
}
