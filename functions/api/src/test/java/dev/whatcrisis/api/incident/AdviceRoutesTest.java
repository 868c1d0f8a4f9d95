// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Altered;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.cue.Read;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdviceRoutesTest {
    private final World world = new World();

    @Test
    void a_suggestion_says_what_to_do_and_what_not_by_the_rule() {
        world.acme();
        world.ports.incidents().save(SampleIncidents.incident("refund-1"));

        Answer answer = world.get("/incidents/refund-1/suggestions");

        assertThat(answer.at("/rule")).isEqualTo("R12");
        assertThat(answer.at("/actions/0")).isEqualTo("ANSWER");
        assertThat(answer.at("/do/0"))
                .isEqualTo(RuleTexts.of(RuleId.R12, Language.EN).dos().getFirst());
        assertThat(answer.at("/dont/0"))
                .isEqualTo(RuleTexts.of(RuleId.R12, Language.EN).donts().getFirst());
    }

    @Test
    void drafts_come_in_the_watchs_language_first() {
        world.acme();
        world.ports.incidents().save(slip());
        assertThat(languages()).containsExactly("EN", "FR", "DE", "ES", "IT", "PT");

        String french = world.get("/watches/acme").text().replace("\"language\":\"EN\"", "\"language\":\"FR\"");
        world.put(world.admin, "/watches/acme", french);
        assertThat(languages()).containsExactly("FR", "EN", "DE", "ES", "IT", "PT");
    }

    @Test
    void drafts_come_in_the_language_of_those_who_ask_before_the_watchs() {
        world.acme();
        world.ports.incidents().save(slip());
        List<Mention> posts = List.of(
                asking("a", "mi bote no cierra y nadie me dice qué hacer"),
                asking("b", "¿qué pasa con los botes de la marca?"));
        world.ports.mentions().add(World.ACME, posts);
        world.ports.incidents().addMentions(slip().id(), posts);

        assertThat(languages()).startsWith("ES", "EN").hasSize(6);
    }

    @Test
    void who_said_sorry_is_not_asked_to_say_it_again() {
        world.acme();
        world.ports.incidents().save(slip());
        Instant later = SampleIncidents.OPENED.plusSeconds(600);
        Mention sorry = SampleMentions.own(SampleMentions.mention("sorry", later, later))
                .withSays(Read.as(Label.OWN_APOLOGY).likely(0.9).says());
        world.ports.mentions().add(World.ACME, List.of(sorry));

        assertThat(languages()).isEmpty();
    }

    @Test
    void a_joke_needs_somebody_who_asks_for_it() {
        world.acme();
        world.ports.incidents().save(slip());

        Answer plain = world.get("/incidents/slip-1/suggestions");
        Answer light = world.get("/incidents/slip-1/suggestions?humour=yes");

        assertThat(plain.at("/humour/allowed")).isEqualTo("false");
        assertThat(light.at("/humour/allowed")).isEqualTo("true");
        assertThat(light.at("/drafts/0/text")).isNotEqualTo(plain.at("/drafts/0/text"));
        assertThat(world.get("/incidents/slip-1/suggestions?humour=maybe").at("/field"))
                .isEqualTo("humour");
    }

    @Test
    void a_case_that_is_no_slip_is_never_joked_about() {
        world.acme();
        world.ports.incidents().save(SampleIncidents.incident("refund-1"));

        Answer answer = world.get("/incidents/refund-1/suggestions?humour=yes");

        assertThat(answer.at("/humour/allowed")).isEqualTo("false");
        assertThat(answer.at("/humour/reason")).contains("not an own, harmless slip");
    }

    @Test
    void of_a_deleted_watch_nothing_is_left_to_say() {
        world.ports.incidents().save(SampleIncidents.incident("refund-1"));

        assertThat(world.get("/incidents/refund-1/suggestions").status()).isEqualTo(409);
    }

    @Test
    void an_unknown_incident_has_none() {
        assertThat(world.get("/incidents/none/suggestions").status()).isEqualTo(404);
    }

    private List<String> languages() {
        List<String> languages = new ArrayList<>();
        world.get("/incidents/slip-1/suggestions")
                .json()
                .path("drafts")
                .forEach(draft -> languages.add(draft.path("language").asText()));
        return languages;
    }

    private static Mention asking(String id, String text) {
        return Mention.of(SampleMentions.id(id), SampleMentions.POSTED, SampleMentions.RECEIVED, text);
    }

    private static Incident slip() {
        return Altered.verdict(
                SampleIncidents.incident("slip-1"),
                new Verdict(
                        Level.RIPPLE,
                        RuleId.R06,
                        CrisisType.OWN_SLIP_HARMLESS,
                        Set.of(Action.APOLOGISE),
                        Set.of(),
                        new Waking(false, Waking.Basis.IF, Fact.plain("the post is gone")),
                        List.of(Skeleton.K1),
                        Optional.empty(),
                        Fact.plain("R06: an own post reads like a private message."),
                        List.of()));
    }
}
