// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.ledger.Ended;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerRoutesTest {
    private static final String LEDGER = "/watches/acme/ledger";

    private final World world = new World();

    @BeforeEach
    void watch() {
        world.acme();
    }

    @Test
    void with_nothing_to_score_it_says_so_and_shows_no_figure() {
        Answer answer = world.get(LEDGER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/quarter")).isEqualTo("2026-Q1");
        assertThat(answer.at("/from")).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(answer.at("/previous")).isEqualTo("null");
        assertThat(answer.at("/wakes/sentences/0")).isEqualTo("Nobody was woken.");
        assertThat(answer.at("/forecasts/sentences/0")).isEqualTo("No forecast has come due.");
        assertThat(answer.at("/proposal")).isEqualTo("null");
    }

    @Test
    void nine_wakes_of_which_seven_were_worth_it_are_said_in_a_sentence() {
        woken(7, true, "good");
        woken(2, false, "vain");

        Answer answer = world.get(LEDGER);

        assertThat(answer.at("/wakes/sentences/0")).isEqualTo("Of 9 rated wakes 7 were worth it.");
        assertThat(answer.at("/calls/sentences/0")).isEqualTo("All 9 levels that were called fit what came.");
        assertThat(answer.at("/incidents")).isEqualTo("9");
    }

    @Test
    void each_quarter_is_asked_for_alone_and_leads_to_the_one_before() {
        new Ended("autumn", Instant.parse("2025-11-01T10:00:00Z"))
                .called(0, Level.STORM, Outcome.TOO_LOUD)
                .save(world.ports.incidents(), world.ports.postMortems());
        world.ports.incidents().save(SampleIncidents.incident("open"));

        Answer now = world.get(LEDGER);
        Answer before = world.get(LEDGER + "?quarter=" + now.at("/previous"));

        assertThat(now.at("/goingOn")).isEqualTo("1");
        assertThat(now.at("/missing/0")).startsWith("One incident is not counted yet");
        assertThat(before.at("/quarter")).isEqualTo("2025-Q4");
        assertThat(before.at("/calls/tooLoud")).isEqualTo("1");
        assertThat(before.at("/previous")).isEqualTo("null");
        assertThat(world.get(LEDGER + "?quarter=last").at("/field")).isEqualTo("quarter");
        assertThat(world.get("/watches/none/ledger").status()).isEqualTo(404);
    }

    @Test
    void forecasts_worse_than_the_base_rate_are_said_to_be() {
        for (int n = 0; n < 12; n++) {
            new Ended("acme-" + n, World.NOW.minus(Duration.ofDays(5L + n)))
                    .foretold(0, n % 2 == 0 ? .1 : .9, 60, 120)
                    .calm(n % 2 == 0 ? 600 : 2000)
                    .save(world.ports.incidents(), world.ports.postMortems());
        }

        Answer answer = world.get(LEDGER);

        assertThat(answer.json().at("/forecasts/moments/0/brier/skill").asDouble())
                .isNegative();
        assertThat(answer.at("/forecasts/sentences/0")).contains("further off", "12 incidents", "Do not lean on it");
        assertThat(answer.at("/forecasts/sentences/1")).startsWith("0 of 12 ends lay inside");
    }

    @Test
    void the_table_names_its_quarter_and_nobody_who_was_woken() {
        woken(1, false, "vain");

        Answer table = world.get(LEDGER + ".csv?bom=no");

        assertThat(table.header("content-disposition")).isEqualTo("attachment; filename=\"acme-ledger-2026-Q1.csv\"");
        assertThat(table.text()).startsWith("kind,incident,at,level,rule,").contains("\r\nwake,vain-0,");
        assertThat(table.text()).doesNotContain("ana");
    }

    @Test
    void an_admin_accepts_a_proposal_and_takes_it_back_and_all_of_it_is_written_down() {
        woken(3, false, "vain");
        Answer before = world.get(LEDGER);
        assertThat(before.at("/proposal/sentence"))
                .startsWith("3 nights in which R08 woke somebody were not worth it.");

        Answer accepted = world.post(world.admin, LEDGER + "/accept", body(before.at("/proposal/id")));

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(stored().sensitivity()).isEqualTo(Sensitivity.CALM);
        assertThat(accepted.at("/proposal")).isEqualTo("null");
        assertThat(accepted.at("/canTakeBack")).isEqualTo("true");
        assertThat(accepted.at("/tunings/0/sentence")).endsWith("calm instead of balanced.");

        world.now = world.now.plusSeconds(60);
        Answer back = world.post(world.admin, LEDGER + "/take-back", "{\"why\":\"too quiet\"}");

        assertThat(stored().sensitivity()).isEqualTo(Sensitivity.BALANCED);
        assertThat(back.at("/canTakeBack")).isEqualTo("false");
        assertThat(back.at("/proposal")).isEqualTo("null");
        assertThat(world.post(world.admin, LEDGER + "/take-back", "{}").status())
                .isEqualTo(409);
        assertThat(world.audit.latest(2))
                .extracting(entry -> entry.what() + " " + entry.why())
                .containsExactly("POST /watches/{id}/ledger/take-back too quiet", "POST /watches/{id}/ledger/accept ");
    }

    @Test
    void what_was_declined_is_not_proposed_again() {
        woken(3, false, "vain");

        world.post(world.admin, LEDGER + "/decline", body(world.get(LEDGER).at("/proposal/id")));

        assertThat(stored().sensitivity()).isEqualTo(Sensitivity.BALANCED);
        assertThat(world.get(LEDGER).at("/proposal")).isEqualTo("null");
        assertThat(world.get(LEDGER).at("/canTakeBack")).isEqualTo("false");
    }

    @Test
    void another_proposal_than_the_one_that_was_read_is_not_accepted() {
        woken(3, false, "vain");
        String read = world.get(LEDGER).at("/proposal/id");
        woken(1, false, "more");

        assertThat(world.post(world.admin, LEDGER + "/accept", body(read)).status())
                .isEqualTo(409);
        assertThat(stored().sensitivity()).isEqualTo(Sensitivity.BALANCED);
    }

    @Test
    void only_an_admin_answers() {
        woken(3, false, "vain");
        String body = body(world.get(LEDGER).at("/proposal/id"));

        assertThat(world.post(world.responder, LEDGER + "/accept", body).status())
                .isEqualTo(403);
        assertThat(world.post(world.responder, LEDGER + "/take-back", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void a_sensitivity_that_somebody_set_since_is_not_taken_back() {
        woken(3, false, "vain");
        world.post(world.admin, LEDGER + "/accept", body(world.get(LEDGER).at("/proposal/id")));
        String read = world.get("/watches/acme").text().replace("\"sensitivity\":\"CALM\"", "\"sensitivity\":\"KEEN\"");
        world.put(world.admin, "/watches/acme", read);

        assertThat(stored().tunings()).as("what was answered stays known").hasSize(1);
        assertThat(world.get(LEDGER).at("/canTakeBack")).isEqualTo("false");
        assertThat(world.post(world.admin, LEDGER + "/take-back", "{}").status())
                .isEqualTo(409);
    }

    private Watch stored() {
        return world.ports.watches().find(World.ACME).orElseThrow();
    }

    private static String body(String proposal) {
        return "{\"proposal\":\"" + proposal + "\"}";
    }

    private void woken(int nights, boolean worth, String id) {
        for (int n = 0; n < nights; n++) {
            new Ended(id + "-" + n, World.NOW.minus(Duration.ofDays(3L + n)))
                    .called(0, Level.STORM, Outcome.RIGHT)
                    .rang(10)
                    .rated(10, worth)
                    .save(world.ports.incidents(), world.ports.postMortems());
        }
    }
}
