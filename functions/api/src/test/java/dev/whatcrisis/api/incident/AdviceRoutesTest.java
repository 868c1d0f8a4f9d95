// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.verdict.RuleId;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.watch.Language;
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
    void an_unknown_incident_has_none() {
        assertThat(world.get("/incidents/none/suggestions").status()).isEqualTo(404);
    }
}
