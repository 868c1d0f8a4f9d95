// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Briefings;
import dev.whatcrisis.alert.Incidents;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.link.OneTapLinks;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.local.scenario.BuiltInStories;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.wording.Briefing;
import dev.whatcrisis.wording.Wording;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever a message offers is a button of the page behind its link, in the state that the incident has by then; the button is taken, and
 * the page says something else afterwards.
 */
class OfferedActionsTest {
    private static final Pattern BUTTON = Pattern.compile("<button name=\"act\" value=\"([a-z-]+)\">");
    private static final Set<Reason> ABOUT_THE_STORE = EnumSet.of(Reason.STORE_FULL, Reason.STORE_COPY);

    /** Those whose words need no value. */
    private static final Set<Act> NAMED = EnumSet.of(Act.ACKNOWLEDGE, Act.SNOOZE, Act.CLOSE, Act.FINE, Act.NOT_US);

    private final Set<String> tried = new LinkedHashSet<>();

    /** In which state which button was taken already. */
    private final Set<String> worked = new HashSet<>();

    /** A message, and what is stored when it goes out. */
    private record Got(
            Message message, Means means, Reason reason, Watch watch, Optional<Incident> incident, Instant at) {}

    @ParameterizedTest
    @CsvSource({"slip, EN", "night-lull, IT"})
    void whatever_a_story_offers_works(String story, Language language) {
        assertThat(messages(story, language)).isNotEmpty().allSatisfy(got -> assertOffersWork(got, language));
        assertThat(tried).contains("acknowledge", "snooze", "not-us");
    }

    @Test
    @Tag("long")
    void whatever_any_story_offers_works_in_every_language() {
        for (Language language : Language.values()) {
            for (String story : BuiltInStories.names()) {
                messages(story, language).forEach(got -> assertOffersWork(got, language));
            }
        }
        assertThat(tried).contains("acknowledge", "snooze", "not-us", "fine");
    }

    @Test
    void whatever_any_kind_of_alert_offers_works_in_every_state() {
        for (Incident incident : states()) {
            for (Reason reason : EnumSet.complementOf(EnumSet.copyOf(ABOUT_THE_STORE))) {
                for (Means means : Means.values()) {
                    assertOffersWork(invented(incident, reason, means), Language.EN);
                }
            }
        }
        assertThat(tried).contains("acknowledge", "snooze", "not-us", "fine", "close", "undo", "raise", "lower");
    }

    @Test
    void what_somebody_has_already_is_offered_by_no_message() {
        Incident had = open().withState(new State.Acknowledged(Briefings.NIGHT, "tom"));
        Words words = Words.of(Language.EN);
        for (Means means : Means.values()) {
            Message message = invented(had, Reason.REPEAT, means).message();

            assertThat(message.offers()).as(means.name()).containsExactly(Act.NOT_US);
            assertThat(message.body()).doesNotContain(words.say("tap.acknowledge"), words.say("tap.snooze"));
        }
    }

    @Test
    void who_is_asked_whether_it_was_worth_it_can_say_so() {
        for (String answer : List.of("worth", "not-worth")) {
            Got got = invented(open(), Reason.WORTH_IT, Means.EMAIL);
            World world = world(got, Language.EN);
            world.woken(got.incident().orElseThrow().id(), "lea", "2026-03-10T02:10:00Z");
            String link = link(world, got);
            Answer before = world.get("", link);

            assertThat(buttons(before)).contains(answer);
            assertThat(world.form(link, "act=" + answer).status()).isEqualTo(303);
            assertThat(world.get("", link).text()).isNotEqualTo(before.text());
        }
    }

    private void assertOffersWork(Got got, Language language) {
        List<String> named = named(got, language);
        assertThat(named)
                .as("what the text names, of " + got)
                .isEqualTo(got.means() == Means.EMAIL ? verbs(got.message().offers()) : List.of());
        Answer page = page(got, language);
        assertThat(page.status()).isEqualTo(200);
        assertThat(buttons(page))
                .as("buttons for " + got.message())
                .containsAll(verbs(got.message().offers()));
        for (String verb : buttons(page)) {
            assertWorks(got, language, verb);
        }
    }

    private static Answer page(Got got, Language language) {
        World world = world(got, language);
        return world.get("", link(world, got));
    }

    private void assertWorks(Got got, Language language, String verb) {
        if (Act.of(verb).filter(act -> act == Act.MERGE || act == Act.SPLIT).isPresent() || verb.equals("away")) {
            return;
        }
        if (!worked.add(
                verb + got.incident().map(Incident::state) + got.incident().map(Incident::level))) {
            return;
        }
        World world = world(got, language);
        String link = link(world, got);
        String before = world.get("", link).text();

        Answer answer = world.form(link, "act=" + verb);

        assertThat(answer.status()).as(verb + " of " + got).isEqualTo(303);
        assertThat(world.get("", answer.header("location")).text()).as(verb).isNotEqualTo(before);
        tried.add(verb);
    }

    /** The acts that the line before the mail's link names, by their words. */
    private static List<String> named(Got got, Language language) {
        List<String> lines = got.message().body().lines().toList();
        int link = lines.stream()
                .filter(line -> line.contains("/a/"))
                .map(lines::indexOf)
                .reduce(-1, Math::max);
        Words words = Words.of(language);
        if (got.means() != Means.EMAIL || link < 1) {
            return List.of();
        }
        String before = words.say(Fact.of("mail.links").with("acts", ""));
        String line = lines.get(link - 1);
        return Stream.of(
                        line.startsWith(before)
                                ? line.substring(before.length()).split(" / ")
                                : new String[0])
                .flatMap(part -> NAMED.stream()
                        .map(Act::verb)
                        .filter(verb -> words.say("tap." + verb).equals(part)))
                .toList();
    }

    private static List<String> verbs(List<Act> acts) {
        return acts.stream().map(Act::verb).toList();
    }

    private static List<String> buttons(Answer page) {
        return BUTTON.matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    private static World world(Got got, Language language) {
        World world = new World();
        world.now = got.at();
        world.lea(language);
        world.ports.watches().save(got.watch());
        got.incident().ifPresent(incident -> world.ports.incidents().save(incident.withVersion(0)));
        return world;
    }

    private static String link(World world, Got got) {
        String link = new OneTapLinks("sos.acme.dev", world.links, new SecureRandom())
                .issue(got.watch().id(), got.incident().map(Incident::id), "lea", got.at());
        return link.substring(link.indexOf('/'));
    }

    private static List<Got> messages(String story, Language language) {
        Script script =
                BuiltInStories.find(story, Optional.empty()).orElseThrow().in(language);
        List<Replay> playing = new ArrayList<>();
        List<Got> got = new ArrayList<>();
        playing.add(new Replay(script, event -> {
            if (event instanceof Event.Alerted told) {
                Alert alert = told.alert();
                Optional<Incident> incident =
                        alert.incident().map(IncidentId::new).flatMap(playing.getFirst()::stored);
                got.add(new Got(alert.message(), alert.means(), alert.reason(), script.watch(), incident, told.at()));
            }
        }));
        playing.getFirst().run();
        return got;
    }

    private static Got invented(Incident incident, Reason reason, Means means) {
        Briefing briefing = Briefings.full("Acme", incident);
        Planned planned = Briefings.planned(means, reason, Language.EN, briefing, false);
        Contact contact = planned.contact();
        Message message = Wording.of(planned, briefing, "sos.acme.dev/a/AAAAAAAAAAA");
        assertThat(contact.language()).isEqualTo(Language.EN);
        return new Got(message, means, reason, briefing.watch(), Optional.of(incident), briefing.now());
    }

    private static Incident open() {
        return Incidents.open(Level.SQUALL, Set.of(), Incidents.SLEEP, Briefings.NIGHT.minusSeconds(7200));
    }

    private static List<Incident> states() {
        Instant now = Briefings.NIGHT;
        Incident open = open();
        Incident slip = Incidents.slip(Level.RIPPLE, Set.of(), now.minusSeconds(7200));
        Incident had = done(Lifecycle.acknowledge(open, "tom", now.minusSeconds(60)));
        return List.of(
                open,
                slip,
                had,
                open.withTimes(open.times().quiet(Optional.of(now.minusSeconds(600)))),
                had.withTimes(open.times().quiet(Optional.of(now.minusSeconds(600)))),
                done(Lifecycle.snooze(open, "tom", now.plusSeconds(3600), now.minusSeconds(60))),
                open.withState(new State.Snoozed(now.minusSeconds(3600), now.minusSeconds(60), "tom")),
                had.withJudgement(had.judgement().then(had.verdict().withLevel(Level.STORM), now)),
                done(Lifecycle.close(open, "tom", now.minusSeconds(60))),
                done(Lifecycle.fine(slip, "tom", now.minusSeconds(60))),
                done(Lifecycle.calm(open, Fact.of("closing.fresh"), now.minusSeconds(60))));
    }

    private static Incident done(Change change) {
        return ((Change.Done) change).incident();
    }
}
