// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.verdict.Verdict;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who made a joke is answered with one only where all conditions hold, the last of which is that somebody asks for it. */
class HumourGateTest {
    private final World world = new World();

    @BeforeEach
    void watched() {
        world.acme();
    }

    @Test
    void a_joke_is_drafted_only_for_a_harmless_slip_and_only_when_it_is_asked_for() {
        String jokes = who(slip(CrisisType.OWN_SLIP_HARMLESS, Set.of()));

        assertThat(drafts(jokes, "no").at("/drafts/0/skeleton")).isEqualTo("K5D");
        assertThat(drafts(jokes, "yes").at("/drafts/0/skeleton")).isEqualTo("K1B");
    }

    @Test
    void nobody_jokes_about_what_hurts_or_may_hurt_somebody() {
        String offended = who(slip(CrisisType.OWN_SLIP_OFFENSIVE, Set.of()));
        assertThat(drafts(offended, "yes").at("/drafts/0/skeleton")).isEqualTo("K5D");

        String hurt = who(slip(CrisisType.OWN_SLIP_HARMLESS, Set.of(Flag.SAFETY)));
        assertThat(drafts(hurt, "yes").at("/drafts/0/skeleton")).isEqualTo("K5D");
    }

    private Answer drafts(String reply, String humour) {
        return world.get(world.responder, reply + "?humour=" + humour);
    }

    /** Somebody who owes us nothing and is owed nothing, and whom a person wants to answer all the same. */
    private String who(Incident incident) {
        Mention joke = Mention.of(
                        SampleMentions.id("joke-" + incident.id()),
                        SampleMentions.POSTED,
                        SampleMentions.POSTED,
                        "I never liked the old label, the new one at least makes me laugh.")
                .by(new Author("ana", "ana", OptionalLong.empty()));
        world.ports.mentions().add(World.ACME, List.of(joke));
        world.ports.incidents().addMentions(incident.id(), List.of(joke));
        String at = "/incidents/" + incident.id() + "/replies";
        String id = world.get(at + "?state=all").at("/replies/0/id");
        world.post(world.responder, at + "/" + id + "/reopen", "{}");
        return at + "/" + id;
    }

    private Incident slip(CrisisType type, Set<Flag> flags) {
        Incident incident = SampleIncidents.incident("slip-" + type.ordinal() + "-" + flags.size());
        Verdict v = incident.verdict();
        Verdict slip = new Verdict(
                v.level(),
                v.rule(),
                type,
                v.actions(),
                flags,
                v.waking(),
                v.skeletons(),
                v.repeats(),
                v.reason(),
                v.wouldChange());
        Judgement judged = new Judgement(
                incident.level(),
                incident.judgement().highest(),
                slip,
                incident.judgement().calledLevels());
        return world.ports.incidents().save(incident.withJudgement(judged)).orElseThrow();
    }
}
