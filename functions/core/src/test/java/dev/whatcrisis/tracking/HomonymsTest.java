// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static dev.whatcrisis.tracking.Scene.STORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomonymsTest {
    private static final String CONCERT = "the acme orchestra was late for the symphony and nobody cares";

    private final Scene scene = new Scene();

    @Test
    void what_the_team_marked_as_not_us_is_counted_and_opens_nothing() {
        WatchState state = scene.tallied(Scene.posts(40, 0.9, CONCERT));
        teach(CONCERT, "my kettle of acme leaks and the shop is rude");

        WatchState after = scene.open(state, scene.seeing(NOON));

        assertThat(scene.open()).isEmpty();
        assertThat(after.book().tallies().get(STORY).buckets()).isNotEmpty();
    }

    @Test
    void without_marks_the_same_posts_open_an_incident() {
        WatchState state = scene.tallied(Scene.posts(40, 0.9, CONCERT));

        scene.open(state, scene.seeing(NOON));

        assertThat(scene.open()).hasSize(1);
    }

    @Test
    void the_verdict_is_rule_24_and_says_what_it_rests_on() {
        teach(CONCERT, "my kettle of acme leaks and the shop is rude");

        StoryCase.Judged judged = judged(Scene.posts(40, 0.9, CONCERT), List.of());

        assertThat(judged.verdict().rule()).isEqualTo(RuleId.R24);
        assertThat(judged.verdict().type()).isEqualTo(CrisisType.HOMONYM);
        assertThat(English.say(judged.reading().because().getFirst())).contains("marked \"not us\"");
    }

    @Test
    void people_who_are_hurt_are_heard_whatever_the_team_marked() {
        String hurt = "people in hospital with food poisoning after acme";
        WatchState state = scene.tallied(Scene.posts(40, 0.9, hurt));
        teach(hurt, "my kettle of acme leaks and the shop is rude");

        scene.open(state, scene.seeing(NOON));

        assertThat(scene.open())
                .singleElement()
                .satisfies(incident -> assertThat(incident.verdict().rule()).isEqualTo(RuleId.R01));
    }

    @Test
    void one_person_who_speaks_of_hurt_in_a_small_story_keeps_it_ours() {
        List<Mention> posts = new ArrayList<>(Scene.posts(12, 0.9, CONCERT));
        posts.add(Scene.post("hurt", "a child was burned at acme orchestra, ambulance called", NOON, 0.9));
        teach(CONCERT, "my kettle of acme leaks and the shop is rude");

        assertThat(judged(posts, List.of()).verdict().type()).isNotEqualTo(CrisisType.HOMONYM);
    }

    @Test
    void answers_to_an_own_post_are_ours_whatever_the_team_marked() {
        Mention own = Scene.own("own", "acme orchestra night is going to be great", NOON.minus(Duration.ofHours(1)));
        List<Mention> posts = new ArrayList<>(Scene.posts(20, 0.9, CONCERT));
        posts.add(Scene.answer("answer", CONCERT + " indeed", NOON, own));
        teach(CONCERT, "my kettle of acme leaks and the shop is rude");

        assertThat(judged(posts, List.of(own)).verdict().type()).isNotEqualTo(CrisisType.HOMONYM);
    }

    @Test
    void an_own_slip_is_opened_whatever_the_team_marked() {
        String slip = "my password is hunter22 do not tell anyone lol";
        scene.ports.mentions().add(scene.watch.id(), List.of(Scene.own("slip", slip, NOON)));
        int before = slips(new Scene(), slip);
        teach(slip, "my kettle of acme leaks and the shop is rude");

        new OpenSlips(scene.ports.mentions(), scene.ports.incidents())
                .open(
                        scene.seeing(NOON),
                        scene.ports.mentions().ownPosts(scene.watch.id(), NOON.minusSeconds(60), NOON.plusSeconds(60)),
                        Position.START,
                        Map.of(),
                        NOON.minusSeconds(60),
                        false);

        assertThat(before).isEqualTo(1);
        assertThat(scene.open()).hasSize(before);
    }

    private static int slips(Scene other, String slip) {
        List<Mention> own = List.of(Scene.own("slip", slip, NOON));
        other.ports.mentions().add(other.watch.id(), own);
        new OpenSlips(other.ports.mentions(), other.ports.incidents())
                .open(other.seeing(NOON), own, Position.START, Map.of(), NOON.minusSeconds(60), false);
        return other.open().size();
    }

    private StoryCase.Judged judged(List<Mention> posts, List<Mention> own) {
        Snapshot moment = scene.seeing(NOON);
        StoryFacts facts = new StoryFacts(scene.watch, posts, own, NOON);
        StoryNumbers numbers = new StoryNumbers(40, 40, 40, 0, 40, 1, 1);
        return new StoryCase(moment).judge(facts, numbers, StoryCase.Standing.ofNew(STORY));
    }

    private void teach(String notUs, String us) {
        Learned learned = Learned.nothing(scene.watch.id());
        for (int i = 0; i < 30; i++) {
            learned = learned.taught(scene.watch, Scene.post("n" + i, notUs, NOON, 0.5), Feedback.NOT_US);
            learned = learned.taught(scene.watch, Scene.post("r" + i, us, NOON, 0.5), Feedback.RIGHT);
        }
        scene.ports.learned().save(learned);
    }
}
