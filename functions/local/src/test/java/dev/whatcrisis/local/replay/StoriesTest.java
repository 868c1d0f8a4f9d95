// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.answer.Draft;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.local.scenario.BuiltInStories;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Book;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole product on its built-in stories: who is told what, and what is not said. */
class StoriesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<String, List<Event>> PLAYED = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"quiet-week", "small-noise"})
    void when_nothing_is_the_matter_nobody_is_told_anything(String story) {
        List<Event> events = events(story);

        assertThat(of(events, Event.Alerted.class)).isEmpty();
        assertThat(of(events, Event.Verdict.class))
                .allSatisfy(verdict -> assertThat(verdict.now().level()).isEqualTo(Level.WHAT_CRISIS));
    }

    @Test
    void a_slip_is_noticed_at_once_and_the_message_says_delete_say_so_own_it() {
        List<Event> events = events("slip");

        Event.Judged first = of(events, Event.Judged.class).findFirst().orElseThrow();
        assertThat(local(first.at())).isBetween(LocalTime.of(10, 59), LocalTime.of(11, 5));
        assertThat(first.incident().origin().ownPost()).isPresent();
        String sms = texts(events, Means.SMS).findFirst().orElseThrow();
        assertThat(sms)
                .contains("Our post of 10:59", "Delete it", "say so", "say sorry")
                .hasSizeLessThanOrEqualTo(160);
        assertThat(of(events, Event.Judged.class)
                        .map(judged -> judged.incident().id()))
                .as("one cause is one incident")
                .containsOnly(first.incident().id());
    }

    @Test
    void a_slip_wakes_nobody_any_more_once_it_is_deleted() {
        List<Event.Judged> judged = of(events("slip"), Event.Judged.class).toList();

        assertThat(judged.getFirst().incident().verdict().waking().wake()).isTrue();
        assertThat(judged.subList(1, judged.size()))
                .isNotEmpty()
                .noneMatch(later -> later.incident().verdict().waking().wake());
    }

    @Test
    void a_lull_in_the_night_is_not_the_end_and_wakes_nobody() {
        List<Event> events = events("night-lull");

        Instant tenInTheMorning = Instant.parse("2026-03-11T09:00:00Z");
        assertThat(of(events, Event.Written.class).map(Event::at)).allMatch(at -> at.isAfter(tenInTheMorning));
        assertThat(alerts(events)
                        .filter(alert -> alert.reason() == Alert.Reason.OVER)
                        .map(Alert::dueAt))
                .allMatch(at -> at.isAfter(tenInTheMorning));
        assertThat(alerts(events)).noneMatch(Alert::wakes);
        assertThat(of(events, Event.Judged.class))
                .anyMatch(judged -> judged.incident().level().atLeast(Level.SQUALL));
    }

    @Test
    void a_storm_that_can_wait_is_briefed_at_a_quarter_to_seven_and_texted_when_the_quiet_hours_end() {
        List<Event.Alerted> briefs = of(events("night-lull"), Event.Alerted.class)
                .filter(told -> told.alert().reason() == Alert.Reason.BRIEF)
                .toList();

        assertThat(briefs)
                .extracting(told -> told.alert().means() + " " + local(told.at()))
                .contains("EMAIL 06:45", "SMS 07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slip", "night-lull", "backfire"})
    void a_level_rises_at_once_and_falls_one_step_at_a_time_by_day(String story) {
        List<Event.Judged> judged = of(events(story), Event.Judged.class)
                .filter(event -> !event.incident().over())
                .toList();

        List<Level> levels =
                judged.stream().map(event -> event.incident().level()).toList();
        Instant changed = Instant.EPOCH;
        for (int i = 1; i < judged.size(); i++) {
            Level before = levels.get(i - 1);
            Instant now = judged.get(i).at();
            if (!levels.get(i).atLeast(before)) {
                assertThat(levels.get(i)).isEqualTo(before.lower());
                assertThat(local(now)).isBetween(LocalTime.of(7, 0), LocalTime.of(23, 0));
                assertThat(Duration.between(changed, now)).isGreaterThanOrEqualTo(Duration.ofHours(2));
            }
            changed = levels.get(i) == before ? changed : now;
        }
    }

    @Test
    void nothing_is_called_calm_while_a_crowd_of_thirty_seven_is_there() {
        Instant eleven = Instant.parse("2026-03-11T10:00:00Z");
        Event.Verdict then = of(events("night-lull"), Event.Verdict.class)
                .filter(verdict -> !verdict.at().isAfter(eleven))
                .reduce((earlier, later) -> later)
                .orElseThrow();

        assertThat(then.now().level()).isEqualTo(Level.STORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slip", "night-lull", "backfire"})
    void everybody_who_was_told_hears_once_that_it_is_over_and_a_post_mortem_is_written(String story) {
        List<Event> events = events(story);

        List<String> overTo = alerts(events)
                .filter(alert -> alert.reason() == Alert.Reason.OVER)
                .map(alert -> alert.incident().orElseThrow() + " " + alert.contact())
                .toList();
        List<String> told = alerts(events)
                .map(alert -> alert.incident().orElseThrow() + " " + alert.contact())
                .distinct()
                .toList();
        assertThat(overTo).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told);
        assertThat(of(events, Event.Written.class)).isNotEmpty();
    }

    @Test
    void the_same_story_gives_the_same_bytes() {
        assertThat(printed("backfire"))
                .isEqualTo(printed(script("backfire"), events("backfire")))
                .contains("ALERT", "FORECAST", "POST-MORTEM");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void every_language_decides_the_same_and_says_it_in_its_own_words(Language language) {
        List<Event> events = events("slip", language);

        assertThat(events.stream().map(StoriesTest::decided))
                .containsExactlyElementsOf(
                        events("slip").stream().map(StoriesTest::decided).toList());
        assertThat(texts(events, Means.EMAIL).distinct())
                .isNotEmpty()
                .noneMatch(text -> texts(events("slip"), Means.EMAIL).anyMatch(text::equals));
        Words words = Words.of(language);
        assertThat(printed(script("slip").in(language), events))
                .contains(
                        words.say(Fact.of("replay.report").with("incident", "harbour-ales")),
                        words.say(Fact.of("replay.suggested").with("incident", "harbour-ales")),
                        words.say(Fact.of("report.owed.people").with("n", 21)),
                        words.say(Fact.of("replay.subject").with("subject", "[")));
    }

    @ParameterizedTest
    @CsvSource({"slip, FR", "slip, DE", "night-lull, FR", "night-lull, DE", "backfire, FR", "backfire, DE"})
    void nothing_of_a_story_is_told_in_another_language(String story, Language language) {
        String told = printed(script(story).in(language), events(story, language));

        String own = String.join("\n", Book.of(language).written().values()) + englishDrafts();
        assertThat(english().filter(part -> !own.contains(part) && told.contains(part)))
                .as(told)
                .isEmpty();
    }

    /** Drafts speak the language of those who wrote, and that is English in these stories. */
    private static String englishDrafts() {
        return Book.of(Language.EN).written().entrySet().stream()
                .filter(text -> text.getKey().startsWith("draft."))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    /**
     * What stands between the placeholders of English sentences, as far as it is long enough to be nothing else.
     */
    private static Stream<String> english() {
        return Book.of(Language.EN).written().entrySet().stream()
                .filter(text -> !text.getKey().startsWith("draft."))
                .map(Map.Entry::getValue)
                .flatMap(text -> Stream.of(text.split("\\{[^}]*}")))
                .map(String::strip)
                .filter(part -> part.length() >= 12 && part.contains(" "))
                .distinct();
    }

    private static String decided(Event event) {
        String what = switch (event) {
            case Event.Judged judged ->
                judged.incident().level() + " " + judged.incident().verdict().rule();
            case Event.Alerted alerted ->
                alerted.alert().means() + " " + alerted.alert().reason() + " "
                        + alerted.alert().wakes();
            case Event.Verdict verdict ->
                verdict.now().mood() + " " + verdict.now().level();
            case Event.Forecasted forecasted ->
                forecasted.forecast().calmByP50().toString();
            case Event.Suggested suggested ->
                suggested.drafts().stream().map(Draft::form).toList().toString();
            case Event.Acted acted -> acted.entry().kind() + " " + acted.entry().who();
            case Event.Replied replied -> replied.what() + " " + replied.who();
            case Event.Written written -> written.postMortem().changes().toString();
        };
        return event.at() + " " + event.getClass().getSimpleName() + " " + what;
    }

    private static List<Event> events(String story) {
        return PLAYED.computeIfAbsent(story, name -> played(script(name)));
    }

    private static List<Event> events(String story, Language language) {
        return PLAYED.computeIfAbsent(
                story + " " + language, name -> played(script(story).in(language)));
    }

    private static List<Event> played(Script script) {
        List<Event> events = new ArrayList<>();
        new Replay(script, events::add).run();
        return List.copyOf(events);
    }

    private static String printed(Script script, List<Event> events) {
        StringWriter text = new StringWriter();
        events.forEach(new TextPrinter(new PrintWriter(text), script.watch()));
        return text.toString();
    }

    private static String printed(String story) {
        StringWriter text = new StringWriter();
        Script script = script(story);
        new Replay(script, new TextPrinter(new PrintWriter(text), script.watch())).run();
        return text.toString();
    }

    private static Script script(String story) {
        return BuiltInStories.find(story, Optional.empty()).orElseThrow();
    }

    private static Stream<Alert> alerts(List<Event> events) {
        return of(events, Event.Alerted.class).map(Event.Alerted::alert);
    }

    private static Stream<String> texts(List<Event> events, Means means) {
        return alerts(events)
                .filter(alert -> alert.means() == means)
                .map(alert -> alert.message().body());
    }

    private static <E extends Event> Stream<E> of(List<Event> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static LocalTime local(Instant at) {
        return at.atZone(PARIS).toLocalTime();
    }
}
