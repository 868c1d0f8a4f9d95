// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import static dev.whatcrisis.local.replay.EssayEvening.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemMarkdown;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.InMemoryPorts;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The essay's evening through the whole product, which knows nothing but the posts and reads them itself. */
class EssayEveningTest {
    private final List<Event> events = new ArrayList<>();
    private Ports ports = Ports.inMemory();

    @Test
    void the_evening_is_seen_step_by_step_and_the_report_says_what_went_right() {
        play(EssayEvening.evening());
        Incident incident = theOnlyIncident();

        assertThat(incident.origin().ownPost()).isPresent();
        assertThat(texts(Means.SMS).getFirst())
                .startsWith("SQUALL 11:00 Harbour Ales: Our post of 10:59")
                .contains("Delete it, say so, say sorry.");
        assertThat(wakingAt()).as("only while it was online").containsExactly(at(0, "11:00"));
        assertThat(incident.verdict().rule()).isEqualTo(RuleId.R25);
        assertThat(entry("DELETED")).isEqualTo(at(0, "11:10"));
        assertThat(entry("APOLOGY")).isEqualTo(at(0, "11:11"));
        assertThat(entry("THREAD-CLOSED")).isEqualTo(at(3, "18:05"));
        assertThat(incident.endedAt()).contains(at(1, "14:40"));
        assertThat(told(Alert.Reason.OVER)).anyMatch(text -> text.contains("Answer 11 people this month."));

        PostMortem report = ports.postMortems().find(incident.id()).orElseThrow();
        assertThat(PostMortemMarkdown.of(
                        report,
                        EssayEvening.evening().watch(),
                        EssayEvening.evening().watch().language()))
                .contains(
                        "a squall, started by an own post; 102 posts, calm after 3 h.",
                        "56 posts in the hour from 2026-03-10 11:00",
                        "own post deleted 2026-03-10 11:10; first public word 2026-03-10 11:11",
                        "people who were owed an answer: 17; answered: 6; half of the answers within 33 minutes; still"
                                + " waiting: 11",
                        "**What went right:** own post taken down after 11 minutes (2026-03-10 11:10); sorry said"
                                + " after 12 minutes (2026-03-10 11:11); 6 people answered, one by one");
    }

    /** Eight complaints wait until the team gets to them, the last one three weeks later. */
    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void the_month_of_answers_is_seen_to_its_last_day_in_every_language(Language language) {
        Script script = EssayEvening.month().in(language);
        play(script);
        Incident incident = theOnlyIncident();
        Words words = Words.of(language);

        assertThat(wakingAt()).as("no answer of ours is a slip").containsExactly(at(0, "11:00"));
        assertThat(alerts(Alert.Reason.REPLIES).map(Alert::dueAt))
                .hasSize(10)
                .last()
                .isEqualTo(at(31, "06:45"));
        PostMortem report = ports.postMortems().find(incident.id()).orElseThrow();
        assertThat(PostMortemMarkdown.of(report, script.watch(), language))
                .contains(
                        words.say(Fact.of("report.owed.answered").with("n", 14)),
                        words.say(Fact.of("report.owed.waiting").with("n", 9)),
                        words.say(Fact.of("report.right.answered").with("n", 14)))
                .contains("2026-03-13 18:05");
        assertThat(told(Alert.Reason.REPLIES).getLast()).contains(words.say("replies.last"));
    }

    private void play(Script script) {
        ports = InMemoryPorts.empty().ports();
        events.clear();
        new Replay(script, events::add, posts -> {}, ReplayReader.CLOSE.reading(), ports, new CountedLinks()).run();
    }

    private Incident theOnlyIncident() {
        List<Incident> all = ports.incidents()
                .history(EssayEvening.evening().watch().id(), Instant.EPOCH, at(60, "00:00"), Optional.empty(), 50)
                .incidents();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** When what is judged was worth waking for. */
    private List<Instant> wakingAt() {
        return events.stream()
                .filter(Event.Judged.class::isInstance)
                .map(Event.Judged.class::cast)
                .filter(judged -> judged.incident().verdict().waking().wake())
                .map(Event::at)
                .toList();
    }

    private Instant entry(String key) {
        return ports.incidents().timeline(theOnlyIncident().id()).stream()
                .filter(entry -> entry.key().equals(key))
                .map(TimelineEntry::at)
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(Means means) {
        return alerts().filter(alert -> alert.means() == means)
                .map(alert -> alert.message().body())
                .toList();
    }

    private List<String> told(Alert.Reason reason) {
        return alerts(reason).map(alert -> alert.message().body()).toList();
    }

    private Stream<Alert> alerts(Alert.Reason reason) {
        return alerts().filter(alert -> alert.reason() == reason);
    }

    private Stream<Alert> alerts() {
        return events.stream().filter(Event.Alerted.class::isInstance).map(told -> ((Event.Alerted) told).alert());
    }
}
