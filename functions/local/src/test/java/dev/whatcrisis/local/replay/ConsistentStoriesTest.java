// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.link.OneTapLinks;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.local.scenario.BuiltInStories;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.wording.Told;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message of the built-in stories is consistent with what is stored, and its link opens a page with its buttons. */
class ConsistentStoriesTest {
    /** The stories in which nothing is the matter. */
    private static final Set<String> OF_NOTHING = Set.of("quiet-week", "small-noise");

    @ParameterizedTest
    @CsvSource({"slip,FR", "backfire,DE"})
    void a_story_is_told_consistently(String story, Language language) {
        assertConsistent(story, language);
    }

    @Test
    @Tag("long")
    void every_story_is_told_consistently_in_every_language() {
        for (String story : BuiltInStories.names()) {
            for (Language language : Language.values()) {
                assertConsistent(story, language);
            }
        }
    }

    private static void assertConsistent(String story, Language language) {
        Script script =
                BuiltInStories.find(story, Optional.empty()).orElseThrow().in(language);
        PlayedTelling played = PlayedTelling.of(script, language);
        played.told().stream()
                .filter(heard -> heard.reason() != Reason.OVER)
                .filter(heard -> heard.incident()
                        .filter(incident -> incident.state() instanceof State.Open)
                        .isPresent())
                .findFirst()
                .ifPresent(heard -> assertOpens(script, heard));
        assertThat(played.told().isEmpty()).as(story).isEqualTo(OF_NOTHING.contains(story));
        assertThat(played.faults()).as(story + " in " + language).isEmpty();
    }

    /** The page behind a link answers, and has the buttons that the mail names. */
    private static void assertOpens(Script script, Told told) {
        World world = new World();
        Instant now = world.now;
        Contact reader = world.lea(told.contact().language());
        world.ports.watches().save(script.watch());
        Incident incident = told.incident().orElseThrow().withVersion(0);
        world.ports.incidents().save(incident);
        String link = new OneTapLinks("sos.acme.dev", world.links, new SecureRandom())
                .issue(incident.watch(), Optional.of(incident.id()), reader.id(), now);
        var page = world.get("", link.substring(link.indexOf('/')));
        Words words = Words.of(reader.language());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(words.say(Fact.of("tap.acknowledge")), words.say("tap.snooze"), words.say("tap.not-us"));
    }
}
