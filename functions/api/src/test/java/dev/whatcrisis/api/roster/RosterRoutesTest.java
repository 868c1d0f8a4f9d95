// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterRoutesTest {
    private static final String LEA = """
        {"contacts":[{"id":"lea","name":"Léa","duty":"AWAKE_FIRST","phone":"+33612345678",
         "email":"lea@acme.example","webhook":"https://hooks.example/x","zone":"Europe/Paris","language":"FR",
         "quietHours":{"from":"23:00","until":"06:30"}}]}\
        """;

    private final World world = new World();

    @Test
    void a_roster_is_stored_whole_and_read_back() {
        Answer put = world.put(world.admin, "/roster", LEA);

        assertThat(put.status()).isEqualTo(200);
        Contact lea = world.ports.roster().load().find("lea").orElseThrow();
        assertThat(lea.quietHours().from()).hasToString("23:00");
        assertThat(lea.webhook().orElseThrow()).hasToString("https://hooks.example/x");
        Answer read = world.get(world.responder, "/roster");
        assertThat(read.json()).isEqualTo(put.json());
        assertThat(read.header("etag")).isEqualTo("\"1\"");
    }

    @Test
    void a_responder_lets_somebody_not_be_asked_and_asks_them_again() {
        world.put(world.admin, "/roster", LEA);

        Answer tonight = world.post(world.responder, "/roster/lea/pause", "");
        assertThat(tonight.at("/contacts/0/pausedUntil")).isEqualTo("2026-03-02T05:30:00Z");
        Answer longer = world.post(
                world.responder, "/roster/lea/pause", "{\"until\":\"2026-03-09T06:00:00Z\",\"why\":\"on leave\"}");
        assertThat(longer.at("/contacts/0/pausedUntil")).isEqualTo("2026-03-09T06:00:00Z");
        assertThat(world.put(world.admin, "/roster", longer.text()).at("/contacts/0/pausedUntil"))
                .isEqualTo("2026-03-09T06:00:00Z");

        assertThat(world.post(world.responder, "/roster/lea/resume", "").at("/contacts/0/pausedUntil"))
                .isEqualTo("null");
        assertThat(world.post(world.viewer, "/roster/lea/pause", "").status()).isEqualTo(403);
        assertThat(world.post(world.responder, "/roster/max/pause", "").status())
                .isEqualTo(404);
        assertThat(world.post(world.responder, "/roster/lea/pause", "{\"until\":\"2020-01-01T00:00:00Z\"}")
                        .at("/field"))
                .isEqualTo("until");
        assertThat(world.post(world.responder, "/roster/lea/pause", "{\"for\":1}")
                        .at("/field"))
                .isEqualTo("for");
    }

    @Test
    void what_was_read_can_be_sent_back() {
        world.put(world.admin, "/roster", LEA);
        String read = world.get(world.responder, "/roster").text();

        assertThat(world.put(world.admin, "/roster", read).status()).isEqualTo(200);
        assertThat(world.put(world.admin, "/roster", read).status()).isEqualTo(409);
    }

    @Test
    void what_is_left_out_has_a_default() {
        world.put(
                world.admin,
                "/roster",
                "{\"contacts\":[{\"id\":\"ben\",\"name\":\"Ben\",\"duty\":\"BOSS\",\"zone\":\"UTC\",\"phone\":null}]}");

        Contact ben = world.ports.roster().load().find("ben").orElseThrow();
        assertThat(ben.quietHours()).isEqualTo(QuietHours.NIGHT);
        assertThat(ben.language()).isEqualTo(Language.EN);
        assertThat(ben.phone()).isEmpty();
    }

    @Test
    void a_problem_names_the_contact_and_the_field() {
        assertBad("\"+33612345678\"", "\"0612\"", "contacts[0].phone", "E.164");
        assertBad("lea@acme.example", "lea", "contacts[0].email", "e-mail");
        assertBad("https://hooks", "http://hooks", "contacts[0].webhook", "https://");
        assertBad("https://hooks.example/x", "https:// x", "contacts[0].webhook", "");
        assertBad("23:00", "25:00", "contacts[0].quietHours.from", "22:00");
        assertBad("AWAKE_FIRST", "NIGHT", "contacts[0].duty", "ON_CALL");
        assertBad("\"zone\"", "\"timezone\"", "contacts[0].zone", "needed");
        assertBad("\"id\":\"lea\"", "\"id\":\"Lea\"", "contacts[0].id", "lower-case");
        assertThat(world.ports.roster().load().contacts()).isEmpty();
    }

    @Test
    void quiet_hours_are_written_as_they_are_sent_though_seconds_are_stored() {
        world.put(world.admin, "/roster", LEA);
        Contact lea = world.ports.roster().load().find("lea").orElseThrow();
        QuietHours odd = new QuietHours(LocalTime.parse("23:00:07"), LocalTime.parse("06:30"));
        Contact stored = new Contact(
                lea.id(),
                lea.name(),
                lea.duty(),
                lea.phone(),
                lea.email(),
                lea.webhook(),
                odd,
                lea.zone(),
                lea.language());
        world.ports.roster().save(new Roster(List.of(stored), 1));

        assertThat(world.get(world.responder, "/roster").at("/contacts/0/quietHours/from"))
                .isEqualTo("23:00");
    }

    @Test
    void a_roster_is_not_emptied_by_leaving_it_out() {
        world.lea(Language.EN);

        assertThat(world.put(world.admin, "/roster", "{}").at("/field")).isEqualTo("contacts");
        assertThat(world.ports.roster().load().contacts()).hasSize(1);
    }

    @Test
    void an_id_used_twice_is_refused() {
        String contact = LEA.substring(LEA.indexOf('[') + 1, LEA.lastIndexOf(']'));

        Answer answer = world.put(world.admin, "/roster", "{\"contacts\":[" + contact + "," + contact + "]}");

        assertThat(answer.at("/field")).isEqualTo("contacts");
        assertThat(answer.at("/detail")).contains("lea");
    }

    @Test
    void a_test_goes_out_over_every_way_there_is_in_the_contacts_language() {
        world.acme();
        world.lea(Language.FR);

        Answer answer = world.post(world.admin, "/roster/lea/test", "");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("alerts")).hasSize(2);
        assertThat(answer.at("/alerts/0/means")).isEqualTo("SMS");
        assertThat(answer.at("/alerts/0/subject")).isEmpty();
        assertThat(answer.at("/alerts/0/body")).contains("Rien de grave");
        assertThat(world.ports.alerts().pending(World.ACME, World.NOW)).hasSize(2);
        assertThat(answer.at("/alerts/1/wakes")).isEqualTo("false");
    }

    @Test
    void a_test_needs_a_known_contact_a_way_and_a_watch() {
        world.lea(Language.EN);
        assertThat(world.post(world.admin, "/roster/lea/test", "").status()).isEqualTo(409);
        world.acme();
        assertThat(world.post(world.admin, "/roster/ben/test", "").status()).isEqualTo(404);
        assertThat(world.post(world.admin, "/roster/lea/test?watch=other", "").status())
                .isEqualTo(404);
        world.put(
                world.admin,
                "/roster",
                "{\"contacts\":[{\"id\":\"lea\",\"name\":\"Lea\",\"duty\":\"BOSS\",\"zone\":\"UTC\"}]}");
        assertThat(world.post(world.admin, "/roster/lea/test", "").at("/detail"))
                .contains("neither phone");
    }

    private void assertBad(String good, String bad, String field, String words) {
        Answer answer = world.put(world.admin, "/roster", LEA.replace(good, bad));
        assertThat(answer.status()).as(bad).isEqualTo(400);
        assertThat(answer.at("/field")).as(bad).isEqualTo(field);
        assertThat(answer.at("/detail")).as(bad).contains(words);
    }
}
