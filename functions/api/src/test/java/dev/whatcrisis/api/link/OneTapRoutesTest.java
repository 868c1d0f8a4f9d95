// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Altered;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Words;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneTapRoutesTest {
    private static final IncidentId ID = new IncidentId("refund-1");

    private final World world = new World();

    @BeforeEach
    void open() {
        world.acme();
        world.lea(Language.EN);
        world.ports.incidents().save(SampleIncidents.incident("refund-1"));
    }

    @Test
    void the_page_shows_the_incident_and_its_buttons_without_a_script() {
        Answer page = world.get("", link());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Ripple · Acme · One complaint is spreading (opening hours sunday)")
                .contains("Nobody has it yet.")
                .contains("12 posts in the last hour (usual 2) and 4 critical people.")
                .contains("I have it")
                .contains("Sleep until 07:00")
                .contains("Not us")
                .doesNotContain("<script");
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src")
                .doesNotContain("unsafe");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void looking_at_it_never_changes_anything() {
        Incident before = incident();
        String link = link();

        for (int n = 0; n < 3; n++) {
            world.get("", link + "?act=acknowledge");
            world.send("", "HEAD", link, "act=acknowledge", Map.of());
        }

        assertThat(incident()).isEqualTo(before);
        assertThat(world.ports.incidents().timeline(ID)).isEmpty();
        assertThat(world.audit.latest(9)).isEmpty();
    }

    @Test
    void one_tap_acknowledges_in_the_name_of_the_one_who_got_the_message() {
        String link = link();

        Answer answer = world.form(link, "act=acknowledge");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo(link);
        assertThat(incident().state()).isEqualTo(new State.Acknowledged(World.NOW, "lea"));
        assertThat(world.get("", link).text())
                .contains("lea has it since 11:30.")
                .doesNotContain("value=\"acknowledge\"");
        assertThat(world.audit.latest(1)).first().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("contact:lea");
            assertThat(entry.target()).isEqualTo("/incidents/refund-1/acknowledge");
        });
    }

    @Test
    void one_tap_lets_it_sleep_until_seven() {
        world.form(link(), "act=snooze");

        assertThat(incident().state())
                .isEqualTo(new State.Snoozed(World.NOW, Instant.parse("2026-03-02T06:00:00Z"), "lea"));
        assertThat(world.get("", link()).text()).contains("lea lets it sleep until Mon 07:00.");
    }

    @Test
    void not_us_can_be_undone_from_the_same_page() {
        String link = link();
        world.form(link, "act=not-us");
        assertThat(world.get("", link).text()).contains("Undo “Not us”").contains("Over since 11:30 (lea).");

        world.form(link, "act=undo");

        assertThat(incident().state()).isInstanceOf(State.Open.class);
    }

    @Test
    void what_was_taken_by_mistake_is_given_back_from_the_same_page() {
        String link = link();
        world.form(link, "act=acknowledge");
        assertThat(world.get("", link).text()).contains("Undo “I have it”");

        assertThat(world.form(link, "act=undo").status()).isEqualTo(303);

        assertThat(incident().state()).isInstanceOf(State.Open.class);
        assertThat(world.audit.latest(2))
                .extracting(AuditEntry::target)
                .containsExactlyInAnyOrder("/incidents/refund-1/acknowledge", "/incidents/refund-1/undo");
        assertThat(world.get("", link).text()).doesNotContain("Undo");
    }

    @Test
    void the_level_can_be_raised_and_lowered_and_the_page_says_by_whom() {
        String link = link();
        assertThat(world.get("", link).text()).contains("Raise to Squall").contains("Lower to What crisis?");

        world.form(link, "act=raise");

        assertThat(incident().level()).isEqualTo(Level.SQUALL);
        assertThat(world.get("", link).text())
                .contains("lea raised it to Squall.")
                .contains("Raise to Storm")
                .contains("Lower to Ripple");
    }

    @Test
    void what_is_one_matter_and_what_is_two_is_said_on_the_same_page() {
        world.ports.incidents().save(SampleIncidents.incident("other-1"));
        world.stories(ID, "story-refund-1", "story-2");
        String link = link();
        assertThat(world.get("", link).text())
                .contains("<option value=\"other-1\">")
                .contains("<option value=\"story-2\">");

        assertThat(world.form(link, "act=split&story=story-2").status()).isEqualTo(303);
        assertThat(incident().handling().splits()).hasSize(1);
        assertThat(world.form(link, "act=split&story=x y").status()).isEqualTo(400);
        assertThat(world.form(link, "act=merge&into=none").status()).isEqualTo(400);

        assertThat(world.form(link, "act=merge&into=other-1").status()).isEqualTo(303);
        assertThat(incident().merged()).isTrue();
        assertThat(world.get("", link).text()).contains("Undo “Part of another”");
    }

    @Test
    void who_was_woken_says_by_one_tap_whether_it_was_worth_it() {
        String link = link();
        assertThat(world.form(link, "act=worth").status()).isEqualTo(400);
        world.woken(ID, "lea", "2026-03-01T02:10:00Z");
        assertThat(world.get("", link).text()).contains("You were woken at 03:10. Was it worth it?");

        assertThat(world.form(link, "act=not-worth").status()).isEqualTo(303);

        assertThat(world.get("", link).text()).contains("You said: not worth it.");
        assertThat(incident().handling().ratings())
                .hasSize(1)
                .allMatch(rating -> rating.by().equals("lea"));
        assertThat(world.audit.latest(1).getFirst().target()).isEqualTo("/incidents/refund-1/rate");
    }

    @Test
    void nobody_is_asked_in_the_night_in_which_they_are_up_and_taking_it_comes_before_the_rest() {
        String link = link();
        world.woken(ID, "lea", World.NOW.minusSeconds(600).toString());

        String page = world.get("", link).text();

        assertThat(page).doesNotContain("Was it worth it?");
        assertThat(page.indexOf("value=\"acknowledge\"")).isPositive().isLessThan(page.indexOf("<h2>"));
    }

    @Test
    void who_got_the_message_is_not_asked_tonight_or_until_a_day_and_can_take_it_back() {
        String link = link();
        assertThat(world.form(link, "act=not-tonight").status()).isEqualTo(303);
        assertThat(lea().pausedUntil()).contains(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(world.get("", link).text()).contains("You are not asked until Mon 07:00.");

        assertThat(world.form(link, "act=resume").status()).isEqualTo(303);
        assertThat(lea().pausedUntil()).isEmpty();

        assertThat(world.form(link, "act=away&until=2026-03-09").status()).isEqualTo(303);
        assertThat(lea().pausedUntil()).contains(Instant.parse("2026-03-09T06:00:00Z"));
        assertThat(world.form(link, "act=away&until=soon").status()).isEqualTo(400);
        assertThat(world.form(link, "act=away&until=2025-01-01").status()).isEqualTo(400);
        assertThat(world.audit.latest(9))
                .extracting(AuditEntry::target)
                .containsExactlyInAnyOrder("/roster/lea/not-tonight", "/roster/lea/resume", "/roster/lea/away");
    }

    private Contact lea() {
        return world.ports.roster().load().find("lea").orElseThrow();
    }

    @Test
    void what_is_over_asks_for_nothing_that_was_to_be_done_while_it_went_on() {
        String link = link();
        Words words = Words.of(Language.EN);
        assertThat(world.get("", link).text()).contains(words.say("tap.do"));

        world.form(link, "act=not-us");

        assertThat(world.get("", link).text()).doesNotContain(words.say("tap.do"), words.say("tap.dont"));
    }

    @Test
    void after_ten_minutes_there_is_nothing_to_undo() {
        String link = link();
        world.form(link, "act=not-us");
        world.now = world.now.plus(Duration.ofMinutes(11));

        assertThat(world.get("", link).text()).doesNotContain("value=\"undo\"");
        assertThat(world.form(link, "act=undo").status()).isEqualTo(409);
    }

    @Test
    void what_is_refused_is_said_on_a_page() {
        String link = link();
        world.form(link, "act=acknowledge");

        Answer again = world.form(link, "act=acknowledge");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.header("content-type")).startsWith("text/html");
        assertThat(again.text()).contains("lea has it since");
    }

    @Test
    void an_act_that_there_is_not_changes_nothing() {
        Incident before = incident();

        assertThat(world.form(link(), "act=delete").status()).isEqualTo(400);
        assertThat(world.form(link(), "").status()).isEqualTo(400);
        assertThat(world.send("", "POST", link(), "{}", Map.of("Content-Type", "application/json"))
                        .status())
                .isEqualTo(415);
        assertThat(incident()).isEqualTo(before);
    }

    @Test
    void a_link_that_is_old_unknown_or_misshapen_does_not_work() {
        String link = link();
        world.now = world.now.plus(Duration.ofHours(24));

        for (String path : List.of(link, "/a/00000000000", "/a/x", "/a/%3Cscript%3E")) {
            assertThat(world.get("", path).status()).as(path).isEqualTo(404);
            assertThat(world.form(path, "act=acknowledge").status()).as(path).isEqualTo(404);
        }
        assertThat(incident().state()).isInstanceOf(State.Open.class);
    }

    @Test
    void who_left_the_roster_acts_no_more() {
        String link = link();
        world.ports.roster().save(new Roster(List.of(), 1));

        assertThat(world.form(link, "act=acknowledge").status()).isEqualTo(404);
        assertThat(incident().state()).isInstanceOf(State.Open.class);
    }

    @Test
    void a_message_about_the_watch_itself_has_no_buttons() {
        String link = issue(Optional.empty());

        assertThat(world.get("", link).text())
                .contains("There is nothing to do here")
                .doesNotContain("<button");
        assertThat(world.form(link, "act=acknowledge").status()).isEqualTo(409);
    }

    @Test
    void the_page_speaks_the_contacts_language() {
        world.lea(Language.FR);

        assertThat(world.get("", link()).text())
                .contains("<html lang=\"fr\">")
                .contains("Ride · Acme")
                .contains("Je m’en occupe")
                .contains("d’habitude 2");
    }

    @Test
    void a_strangers_words_are_text_and_never_HTML() {
        Incident incident = incident();
        world.ports.incidents().save(Altered.headline(incident, "<img src=x onerror=alert(1)> \"'&"));

        assertThat(world.get("", link()).text())
                .doesNotContain("<img")
                .contains("&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;");
    }

    private String link() {
        return issue(Optional.of(ID));
    }

    private String issue(Optional<IncidentId> incident) {
        return new OneTapLinks("", world.links, new SecureRandom()).issue(World.ACME, incident, "lea", World.NOW);
    }

    private Incident incident() {
        return world.ports.incidents().find(ID).orElseThrow();
    }
}
