// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import static dev.whatcrisis.reply.Scene.at;
import static dev.whatcrisis.reply.Scene.complaint;
import static dev.whatcrisis.reply.Scene.hurt;
import static dev.whatcrisis.reply.Scene.id;
import static dev.whatcrisis.reply.Scene.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An evening about a glass in the kiosk's lemonade, closed by a person after an hour; "kiosk" is a word of every day. */
class LatePostsTest {
    private final Scene evening = new Scene()
            .says("ana", 5, "There was glass in my lemonade from the kiosk!", complaint())
            .says("ben", 6, "Glass in the lemonade of the kiosk, really?", question())
            .says("cleo", 8, "The kiosk sold us lemonade with glass in it.", complaint())
            .we(30, "We stopped the lemonade and look into it. Kim");

    @Test
    void an_ordinary_post_with_a_common_word_is_about_something_else() {
        evening.says("dan", 2_000, "When does the kiosk open tomorrow?", question())
                .says("eva", 9_000, "The queue at the kiosk was endless again.", complaint());

        assertThat(late()).containsExactlyInAnyOrder(id("dan/2000"), id("eva/9000"));
    }

    @Test
    void what_names_the_matter_by_two_words_or_answers_it_or_was_answered_is_about_it() {
        evening.says("dan", 2_000, "Was the glass in the kiosk's bottles ever explained?", question())
                .replies("eva", 2_001, "And since then?", "acme/30")
                .replies("fay", 2_002, "Same here.", "eva/2001")
                .says("gus", 2_003, "Is it safe to come by with kids?", question())
                .weAnswer("gus/2003", 2_010, "It is. Kim");

        evening.says("hal", 2_020, "My hand is cut from that kiosk.", hurt());

        assertThat(late()).as("nobody told of a cut before").containsExactly(id("hal/2020"));
        evening.says("ida", 20, "I cut my lip on it!", hurt());
        assertThat(late()).isEmpty();
    }

    @Test
    void what_answers_another_post_of_ours_is_not() {
        evening.we(3_000, "The new stout is on tap.").replies("dan", 3_001, "At the kiosk, too?", "acme/3000");

        assertThat(late()).containsExactly(id("dan/3001"));
    }

    @Test
    void while_it_goes_on_whoever_was_counted_to_it_is_about_it() {
        evening.says("dan", 50, "When does the kiosk open tomorrow?", question());

        assertThat(LatePosts.in(Scene.INCIDENT, Scene.WATCH, posts(), ours())).isEmpty();
        assertThat(late()).isEmpty();
    }

    @Test
    void in_the_queue_stand_those_who_mean_it_and_whom_a_person_decided_of() {
        evening.says("dan", 2_000, "When does the kiosk open tomorrow?", question())
                .says("eva", 2_001, "Is the kiosk open at noon?", question());
        Stored stored = new Stored(ended(State.Ending.CLOSED));
        Reply eva = ReplyQueue.of(evening.matter(), List.of()).stream()
                .filter(reply -> reply.posts().getFirst().post().equals(id("eva/2001")))
                .findFirst()
                .orElseThrow();
        stored.replies.save(eva.with(new ReplyState.Open(at(2_100), "kim")));

        assertThat(stored.waiting()).contains(id("ben/6"), id("eva/2001")).doesNotContain(id("dan/2000"));
    }

    @Test
    void of_what_was_not_about_us_nobody_waits_and_undone_they_wait_again() {
        Stored stored = new Stored(ended(State.Ending.NOT_US));

        assertThat(stored.waiting()).isEmpty();
        assertThat(new Stored(Scene.INCIDENT).waiting()).isNotEmpty();
    }

    private final class Stored {
        private final MentionStore mentions = new InMemoryMentionStore();
        private final IncidentStore incidents = new InMemoryIncidentStore();
        private final ReplyStore replies = new InMemoryReplyStore();
        private final Incident incident;

        Stored(Incident incident) {
            this.incident = incidents.save(incident).orElseThrow();
            List<Mention> all = new ArrayList<>(posts());
            all.addAll(ours());
            mentions.add(Scene.WATCH.id(), all);
            incidents.addMentions(incident.id(), posts());
        }

        List<MentionId> waiting() {
            return new Replies(mentions, incidents, replies)
                    .queue(incident, Scene.WATCH, at(10_000)).replies().stream()
                            .filter(Reply::owed)
                            .map(reply -> reply.posts().getFirst().post())
                            .toList();
        }
    }

    private Set<MentionId> late() {
        return LatePosts.in(ended(State.Ending.CLOSED), Scene.WATCH, posts(), ours());
    }

    private List<Mention> posts() {
        return evening.matter().posts();
    }

    private List<Mention> ours() {
        return evening.matter().ownPosts();
    }

    private static Incident ended(State.Ending how) {
        return Scene.INCIDENT.withState(new State.Over(at(60), how, "kim", new State.Open(at(5))));
    }
}
