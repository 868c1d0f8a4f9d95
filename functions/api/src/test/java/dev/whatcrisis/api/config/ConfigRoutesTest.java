// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigRoutesTest {
    private static final URI HOOK = URI.create("https://hooks.example/T0/B0/abc");

    private final World world = new World();

    @Test
    void what_is_exported_can_be_imported_and_is_the_same() {
        world.acme();
        hooked(world);
        String exported = world.get(world.admin, "/config").text();

        Answer again = world.put(world.admin, "/config", exported);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("changes").findValuesAsText("kind")).containsExactly("SAME", "SAME");
        assertThat(world.get(world.admin, "/config").text()).isEqualTo(exported);
        assertThat(world.ports.watches().find(World.ACME).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void the_address_of_the_calendar_goes_in_and_is_not_told_again() {
        world.acme();
        String exported = world.get(world.admin, "/config").text();
        String with = exported.replaceFirst("\\{", "{\"calendar\":\"https://calendar.example/s3/duty.ics\",");

        assertThat(sentences(world.put(world.admin, "/config", with))).contains("Calendar of who is on duty: new");

        assertThat(world.ports.rota().load().address()).contains(URI.create("https://calendar.example/s3/duty.ics"));
        assertThat(world.ports.rota().load().due(World.NOW)).as("is read soon").isTrue();
        String again = world.get(world.admin, "/config").text();
        assertThat(again).contains("\"calendar\":\"<secret>\"").doesNotContain("calendar.example");
        assertThat(sentences(world.put(world.admin, "/config", again)))
                .contains("Calendar of who is on duty: as it is");
        assertThat(sentences(world.put(world.admin, "/config", exported)))
                .contains("Calendar of who is on duty: not in the file, stays as it is");
        assertThat(world.ports.rota().load().version()).isEqualTo(1);
    }

    @Test
    void a_calendar_that_cannot_be_asked_or_is_not_stored_is_refused_by_name() {
        for (String bad : List.of("<secret>", "http://calendar.example/duty.ics", "duty.ics", "https://")) {
            Answer answer = world.put(world.admin, "/config", "{\"watches\":[],\"calendar\":\"%s\"}".formatted(bad));

            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.at("/field")).isEqualTo("calendar");
        }
    }

    private static List<String> sentences(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("changes").findValuesAsText("sentence");
    }

    @Test
    void another_installation_becomes_the_same() {
        world.acme();
        world.lea(Language.FR);
        String exported = world.get(world.admin, "/config").text();
        World other = new World();

        assertThat(other.put(other.admin, "/config", exported).status()).isEqualTo(200);

        assertThat(other.get(other.admin, "/config").text()).isEqualTo(exported);
        assertThat(other.ports.roster().load().contacts())
                .isEqualTo(world.ports.roster().load().contacts());
    }

    @Test
    void no_secret_is_in_it_and_the_stored_one_stays() {
        hooked(world);
        String exported = world.get(world.admin, "/config").text();
        assertThat(exported).contains("\"webhook\":\"<secret>\"").doesNotContain("hooks.example");

        world.put(world.admin, "/config", exported.replace("Léa", "Lea"));

        Contact lea = world.ports.roster().load().contacts().getFirst();
        assertThat(lea.name()).isEqualTo("Lea");
        assertThat(lea.webhook()).contains(HOOK);
    }

    @Test
    void a_secret_that_is_not_stored_is_asked_for() {
        hooked(world);
        World other = new World();

        Answer refused = other.put(
                other.admin, "/config", world.get(world.admin, "/config").text());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/field")).isEqualTo("contacts[0].webhook");
        assertThat(refused.at("/detail")).contains("write the address itself");
    }

    @Test
    void what_it_would_do_is_told_and_nothing_is_done() {
        Watch acme = world.acme();
        for (Instant at = World.NOW.minus(Duration.ofDays(20));
                at.isBefore(World.NOW);
                at = at.plus(Duration.ofHours(3))) {
            world.ports.mentions().add(acme.id(), List.of(SampleMentions.mention("n" + at, at, at)));
        }

        Answer answer = world.post(world.admin, "/checks/config", """
            {"watches":[
              {"id":"acme","brand":"Acme","queries":[{"source":"hackernews","text":"acme"},{"source":"rss","text":"https://news.example/feed"}],"zone":"Europe/Paris","sensitivity":"CALM"},
              {"id":"borealis","brand":"Borealis","queries":[],"zone":"UTC"}]}\
            """);

        assertThat(answer.at("/changes/0/kind")).isEqualTo("CHANGED");
        assertThat(answer.at("/changes/0/sentence")).isEqualTo("Acme: sensitivity");
        assertThat(answer.at("/changes/0/lookBack")).contains("20 days", "would have woken you 0 times");
        assertThat(answer.at("/changes/1/sentence")).isEqualTo("Borealis: new");
        assertThat(answer.at("/changes/1/lookBack")).contains("nothing was counted yet");
        assertThat(answer.at("/changes/2/sentence")).isEqualTo("Who is told: not in the file, stays as it is");
        assertThat(world.ports.watches().find(acme.id())).contains(acme);
        assertThat(world.ports.watches().find(new WatchId("borealis"))).isEmpty();
    }

    @Test
    void what_it_changes_of_a_watch_leaves_when_it_was_made() {
        Watch acme = world.ports.watches().save(world.acme().with(declined())).orElseThrow();
        world.now = World.NOW.plus(Duration.ofDays(9));

        world.put(
                world.admin, "/config", world.get(world.admin, "/config").text().replace("BALANCED", "KEEN"));

        Watch changed = world.ports.watches().find(acme.id()).orElseThrow();
        assertThat(changed.sensitivity()).isEqualTo(Sensitivity.KEEN);
        assertThat(changed.createdAt()).isEqualTo(acme.createdAt());
        assertThat(changed.tunings()).as("what was answered to proposals").containsExactly(declined());
        assertThat(changed.version()).isEqualTo(3);
    }

    private static Tuning declined() {
        return new Tuning(
                "keen-2-1",
                Tuning.Answer.DECLINED,
                Sensitivity.BALANCED,
                Sensitivity.KEEN,
                Tuning.Reason.TOO_CALM,
                2,
                "ada",
                World.NOW);
    }

    @Test
    void a_watch_that_it_does_not_name_stays() {
        Watch acme = world.acme();

        Answer answer = world.put(world.admin, "/config", "{\"watches\":[]}");

        assertThat(answer.at("/changes/0/kind")).isEqualTo("LEFT");
        assertThat(world.ports.watches().find(acme.id())).contains(acme);
    }

    @Test
    void a_refusal_names_the_field_and_nothing_is_stored() {
        String good = "{\"id\":\"acme\",\"brand\":\"Acme\",\"queries\":[],\"zone\":\"UTC\"}";
        bad("{}", "watches");
        bad("{\"watches\":[" + good + "," + good + "]}", "watches[1].id");
        bad("{\"watches\":[" + good.replace("UTC", "Mars") + "]}", "watches[0].zone");
        bad(
                "{\"watches\":[" + good.replace("[]", "[{\"source\":\"owl\",\"text\":\"a\"}]") + "]}",
                "watches[0].queries[0].source");
        bad("{\"watches\":[" + good.replace("\"zone\"", "\"zones\"") + "]}", "watches[0].zone");
        bad("{\"watches\":[" + good + "],\"contact\":[]}", "contact");
        assertThat(world.ports.watches().all()).isEmpty();
    }

    @Test
    void only_admins_see_and_change_it() {
        assertThat(world.get(world.responder, "/config").status()).isEqualTo(403);
        assertThat(world.put(world.responder, "/config", "{\"watches\":[]}").status())
                .isEqualTo(403);
    }

    private void bad(String json, String field) {
        Answer refused = world.put(world.admin, "/config", json);
        assertThat(refused.status()).as(json).isEqualTo(400);
        assertThat(refused.at("/field")).isEqualTo(field);
    }

    private static void hooked(World of) {
        Contact lea = of.lea(Language.FR);
        Roster roster = of.ports.roster().load();
        of.ports
                .roster()
                .save(new Roster(
                        List.of(lea.by(Optional.empty(), Optional.empty(), Optional.of(HOOK))), roster.version()));
    }
}
