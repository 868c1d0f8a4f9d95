// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.local.scenario.BuiltInStories;
import dev.whatcrisis.watch.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What happens beside the posts of a replay, as its flags say. */
class CircumstancesTest {
    private static final Instant SLIP = Instant.parse("2026-03-10T09:59:00Z");

    @TempDir
    Path folder;

    @Test
    void whoever_an_alert_went_to_has_it_so_long_after_it_was_sent() throws Exception {
        List<Event> events = played("slip", "--ack", "7");

        Event.Alerted first = of(events, Event.Alerted.class).findFirst().orElseThrow();
        Event.Acted acted = of(events, Event.Acted.class).findFirst().orElseThrow();
        assertThat(acted.at()).isEqualTo(first.at().plus(Duration.ofMinutes(7)));
        assertThat(acted.entry().kind()).isEqualTo(TimelineEntry.Kind.ACKNOWLEDGED);
        assertThat(acted.entry().who()).isEqualTo(first.contact().id());
        assertThat(reasons(events)).doesNotContain(Alert.Reason.ESCALATION);
    }

    @Test
    void nobody_does_anything_when_it_is_not_said() throws Exception {
        List<Event> events = played("slip");

        assertThat(of(events, Event.Acted.class)).isEmpty();
    }

    @Test
    void those_of_the_roster_are_told_in_their_own_language_by_their_own_means() throws Exception {
        Path roster = file("""
            {"contacts":[
              {"id":"lou","name":"Lou","duty":"AWAKE_FIRST","email":"lou@example.com","zone":"Europe/Paris","language":"FR"},
              {"id":"max","name":"Max","duty":"ON_CALL","phone":"+12025550101","zone":"Europe/Paris",
               "quietHours":{"from":"00:00","until":"00:00"}}],"version":3}
            """);

        List<Event> events = played("slip", "--language", "de", "--roster", roster.toString());

        assertThat(of(events, Event.Alerted.class))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.contact().id()).isIn("lou", "max"))
                .anySatisfy(told -> {
                    assertThat(told.alert().means()).isEqualTo(Means.EMAIL);
                    assertThat(told.contact().language()).isEqualTo(Language.FR);
                });
        assertThat(script("slip", "--language", "de", "--roster", roster.toString())
                        .roster()
                        .find("max")
                        .orElseThrow()
                        .language())
                .as("who has no language of their own is spoken to in the replay's")
                .isEqualTo(Language.DE);
    }

    @Test
    void a_source_in_an_outage_is_blind_and_what_was_posted_comes_afterwards() throws Exception {
        Instant until = SLIP.plus(Duration.ofHours(2));
        Script script = script("slip", "--outage", "mastodon," + SLIP.minusSeconds(600) + "," + until);

        List<Event> events = played(script);

        assertThat(of(events, Event.Verdict.class)
                        .filter(verdict -> verdict.now().sight().without().stream()
                                .anyMatch(query -> query.startsWith("mastodon")))
                        .map(Event.Verdict::at))
                .isNotEmpty()
                .allMatch(at -> at.isAfter(SLIP.minusSeconds(600)) && at.isBefore(until.plus(Duration.ofHours(2))));
        assertThat(of(events, Event.Judged.class).findFirst().orElseThrow().at())
                .as("the own post was on that source alone")
                .isAfter(of(played("slip"), Event.Judged.class)
                        .findFirst()
                        .orElseThrow()
                        .at());
    }

    @Test
    void a_campaign_is_one_of_the_team_on_its_own_clock() throws Exception {
        Script script = script("slip", "--campaign", "2026-03-10T18:00,2026-03-10T23:00,5");

        assertThat(script.watch().expectedFactor(Instant.parse("2026-03-10T17:30:00Z")))
                .isEqualTo(5);
        assertThat(script.watch().expectedFactor(Instant.parse("2026-03-10T22:30:00Z")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--outage | teletext,2026-03-10T10:00Z,2026-03-10T11:00Z | teletext",
                "--outage | mastodon,2026-03-10T10:00Z | SOURCE,FROM,TO",
                "--outage | mastodon,soon,2026-03-10T11:00Z | soon",
                "--outage | mastodon,2026-03-10T11:00Z,2026-03-10T10:00Z | end after it starts",
                "--campaign | 2026-03-10T10:00Z,2026-03-10T11:00Z,many | many",
                "--campaign | 2026-03-10T10:00Z,2026-03-10T11:00Z,0.5 | from 1 to 100",
                "--ack | -1 | from 0",
            })
    void a_flag_that_cannot_be_used_is_named_with_what_is_wrong(String flag, String value, String said) {
        assertThatThrownBy(() -> script("slip", flag, value))
                .isInstanceOf(BadFlagException.class)
                .hasMessageContaining(flag)
                .hasMessageContaining(said);
    }

    @Test
    void a_bad_roster_is_named_with_its_field() throws Exception {
        Path roster =
                file("{\"contacts\":[{\"id\":\"lou\",\"name\":\"Lou\",\"duty\":\"AWAKE\",\"zone\":\"Europe/Paris\"}]}");

        assertThatThrownBy(() -> script("slip", "--roster", roster.toString()))
                .isInstanceOf(BadFlagException.class)
                .hasMessageContaining(roster + ": contacts[0].duty: ")
                .hasMessageContaining("AWAKE_FIRST");
    }

    private Path file(String json) throws Exception {
        return Files.writeString(folder.resolve("roster.json"), json);
    }

    private static Script script(String story, String... flags) throws Exception {
        ReplayCommand command = new ReplayCommand();
        List<String> line = new ArrayList<>(List.of(flags));
        line.add(story);
        new CommandLine(command).parseArgs(line.toArray(String[]::new));
        Script script = BuiltInStories.find(story, Optional.empty()).orElseThrow();
        return command.circumstances.onto(
                command.language.language().map(script::in).orElse(script));
    }

    private static List<Event> played(String story, String... flags) throws Exception {
        return played(script(story, flags));
    }

    private static List<Event> played(Script script) {
        List<Event> events = new ArrayList<>();
        new Replay(script, events::add).run();
        return events;
    }

    private static Stream<Alert.Reason> reasons(List<Event> events) {
        return of(events, Event.Alerted.class).map(told -> told.alert().reason());
    }

    private static <E extends Event> Stream<E> of(List<Event> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
