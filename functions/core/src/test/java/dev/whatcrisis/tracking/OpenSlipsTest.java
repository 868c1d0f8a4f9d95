// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.slip.Doubt;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenSlipsTest {
    private Scene scene = new Scene();
    private Map<String, Doubt> doubts = Map.of();

    @Test
    void three_people_who_wonder_count_though_each_came_in_a_run_of_their_own() {
        Mention own = Scene.own("own", "See you tonight!", NOON);
        run(0, own);
        run(1, Scene.answer("a", "did you mean to post that", NOON.plusSeconds(60), own));
        run(2, Scene.answer("b", "wrong account?", NOON.plusSeconds(120), own));
        assertThat(scene.open()).isEmpty();

        run(3, Scene.answer("c", "was this meant for us, friends?", NOON.plusSeconds(180), own));

        assertThat(scene.open()).extracting(i -> i.verdict().type()).containsExactly(CrisisType.OWN_SLIP_HARMLESS);
    }

    @Test
    void the_owning_of_a_slip_is_no_second_slip_but_an_offence_is() {
        run(0, Scene.own("own", "call me back when you get this, see you tonight", NOON));
        run(1, Scene.own("joke", "call me back when you get this, all of you, see you tonight", NOON.plusSeconds(60)));
        assertThat(scene.open()).hasSize(1);

        run(2, Scene.own("offence", "Women belong in the kitchen.", NOON.plusSeconds(120)));

        assertThat(scene.open())
                .extracting(i -> i.verdict().type())
                .containsExactlyInAnyOrder(CrisisType.OWN_SLIP_HARMLESS, CrisisType.OWN_SLIP_OFFENSIVE);
    }

    @Test
    void who_owns_up_in_a_matter_that_somebody_has_makes_no_slip_and_an_offence_is_one() {
        Incident matter = scene.ports
                .incidents()
                .save(SampleIncidents.incident("acme-1", NOON))
                .orElseThrow();
        Mention sorry = Scene.own("sorry", "call me back when you get this, see you tonight", NOON.plusSeconds(60))
                .withSays(Read.as(Label.OWN_APOLOGY).likely(0.6).says());
        run(1, sorry);
        assertThat(scene.open()).as("nobody has it yet").hasSize(2);

        scene = new Scene();
        scene.ports.incidents().save(matter.withVersion(0).withState(new State.Acknowledged(NOON, "lea")));
        run(1, sorry);
        assertThat(scene.open()).hasSize(1);

        run(2, Scene.own("offence", "Women belong in the kitchen.", NOON.plusSeconds(120)));
        assertThat(scene.open()).hasSize(2);
    }

    @Test
    void an_answer_to_somebody_of_a_matter_is_no_slip_in_the_month_after_and_a_password_is_one() {
        Mention complaint =
                Scene.posts(1, 0.9, "the lid of my acme flask is leaking").getFirst();
        scene.ports.mentions().add(scene.watch.id(), List.of(complaint));
        Incident ended = SampleIncidents.over(
                SampleIncidents.incident("acme-1", NOON.minusSeconds(900_000)), NOON.minusSeconds(800_000));
        scene.ports.incidents().save(ended);
        scene.ports.incidents().addMentions(ended.id(), List.of(complaint));

        run(1, ours("answer", "call me back when you get this, see you tonight", complaint));
        assertThat(scene.open()).isEmpty();

        run(2, ours("password", "the password of the account is Kettle42!x", complaint));
        assertThat(scene.open()).hasSize(1);
    }

    private static Mention ours(String id, String text, Mention to) {
        Mention own = Scene.own(id, text, NOON.plusSeconds(60));
        return new Mention(
                own.id(),
                own.at(),
                own.receivedAt(),
                own.author(),
                own.text(),
                own.lang(),
                own.url(),
                own.engagement(),
                Optional.of(to.id()),
                true,
                false,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_slip_that_outrages_people_later_becomes_an_offence() {
        Mention own = Scene.own("own", "call me back when you get this, see you tonight", NOON);
        run(0, own);
        List<Mention> outraged = List.of(
                Scene.answer("a", "this is disgusting, shame on you", NOON.plusSeconds(60), own),
                Scene.answer("b", "how offensive, delete this", NOON.plusSeconds(70), own),
                Scene.answer("c", "appalling and shameful", NOON.plusSeconds(80), own),
                Scene.answer("d", "shame on you, this is appalling", NOON.plusSeconds(90), own),
                Scene.answer("e", "outrageous, simply disgusting", NOON.plusSeconds(95), own));
        Incident slip = scene.open().getFirst();
        scene.ports.mentions().add(scene.watch.id(), outraged);
        scene.ports.incidents().addMentions(slip.id(), outraged);

        assertThat(scene.update(slip, scene.seeing(NOON.plusSeconds(120)))
                        .verdict()
                        .type())
                .isEqualTo(CrisisType.OWN_SLIP_OFFENSIVE);
    }

    @Test
    void a_slip_does_not_hide_people_who_are_hurt() {
        run(0, Scene.own("own", "call me back when you get this, see you tonight", NOON));
        Incident slip = scene.open().getFirst();
        List<Mention> hurt = Scene.posts(5, 0.9, "people in hospital with food poisoning after acme");
        scene.ports.mentions().add(scene.watch.id(), hurt);
        scene.ports.incidents().addMentions(slip.id(), hurt);

        Incident after = scene.update(slip, scene.seeing(NOON.plusSeconds(120)));

        assertThat(after.verdict().type()).isEqualTo(CrisisType.SAFETY);
        assertThat(after.verdict().flags()).containsAll(slip.verdict().flags());
    }

    @Test
    void a_danger_that_nobody_is_woken_for_does_not_hide_a_post_that_has_to_be_taken_down() {
        Mention own = Scene.own("own", "the new animals came over the fence at night", NOON)
                .withSays(Read.sure(Label.SLIP_OFFENSIVE, Harm.GROUP).says());
        run(0, own);
        Incident slip = scene.open().getFirst();
        List<Mention> answers = List.of(Scene.answer("a", "my neighbours clean the ponies at your place", NOON, own)
                .withSays(Read.told(Label.SAFETY, Harm.ANIMAL)
                        .with(Witness.FIRST_HAND)
                        .says()));
        scene.ports.mentions().add(scene.watch.id(), answers);
        scene.ports.incidents().addMentions(slip.id(), answers);

        Incident after = scene.update(slip, scene.seeing(NOON.plusSeconds(120)));

        assertThat(after.verdict().type()).isEqualTo(CrisisType.OWN_SLIP_OFFENSIVE);
        assertThat(after.verdict().flags()).containsExactly(Flag.OWN_LIVE);
    }

    @Test
    void an_outburst_at_night_is_noticed_where_the_account_is_known_to_write_otherwise() {
        Mention outburst = Scene.own("outburst", "i just can't take him any more", NOON.minusSeconds(9 * 3600));
        run(0, outburst);
        assertThat(scene.open()).isEmpty();

        scene.ports.mentions().add(scene.watch.id(), usualPosts());
        run(1, outburst);

        assertThat(scene.open()).hasSize(1);
        assertThat(scene.ports.incidents().timeline(scene.open().getFirst().id()))
                .extracting(entry -> Words.of(Language.EN).say(entry.what()))
                .containsExactly("reads like a private message: an outburst; unlike its last 40 posts: the hour,"
                        + " its \"I\", a beginning in lower case and no stop at its end");
    }

    private static List<Mention> usualPosts() {
        return IntStream.range(1, 41)
                .mapToObj(day -> Scene.own(
                        "usual-" + day,
                        "We baked " + day + " rye loaves this morning.",
                        NOON.minus(Duration.ofHours(12L * day))))
                .toList();
    }

    @Test
    void a_doubtful_post_that_vanishes_is_a_slip_though_its_text_is_gone() {
        scene.ports.mentions().add(scene.watch.id(), usualPosts());
        Mention doubtful = Scene.own("doubtful", "late as ever, and rude", NOON);
        run(0, doubtful);
        assertThat(scene.open()).isEmpty();

        scene.ports.mentions().delete(scene.watch.id(), doubtful.id(), NOON.plusSeconds(240));
        run(4);

        assertThat(scene.open()).extracting(i -> i.verdict().type()).containsExactly(CrisisType.OWN_SLIP_HARMLESS);
        assertThat(scene.ports.incidents().timeline(scene.open().getFirst().id()))
                .extracting(entry -> Words.of(Language.EN).say(entry.what()))
                .containsExactly("was hardly meant for this account; unlike its last 40 posts: a beginning in lower"
                        + " case, commas for full stops and no stop at its end; deleted after 4 min");
    }

    @Test
    void an_ordinary_post_that_vanishes_is_none() {
        scene.ports.mentions().add(scene.watch.id(), usualPosts());
        Mention typo = Scene.own("typo", "We baked 41 rye loafs this morning.", NOON);
        run(0, typo);
        scene.ports.mentions().delete(scene.watch.id(), typo.id(), NOON.plusSeconds(240));
        run(4);

        assertThat(scene.open()).isEmpty();
    }

    private void run(int minute, Mention... read) {
        scene.ports.mentions().add(scene.watch.id(), List.of(read));
        doubts = new OpenSlips(scene.ports.mentions(), scene.ports.incidents())
                .open(
                        scene.seeing(NOON.plusSeconds(60L * minute + 1)),
                        List.of(read),
                        Position.START,
                        doubts,
                        NOON.plusSeconds(60L * minute - 59),
                        false);
    }
}
