// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedTest {
    private static final Watch WATCH = Watch.of(
            new WatchId("acme"),
            "Acme",
            ZoneId.of("Europe/Paris"),
            List.of(Query.parse("hackernews:acme")),
            Instant.parse("2026-03-01T08:00:00Z"));
    private static final Roster FIRST = new Roster(List.of(ExampleContact.of(WATCH)), 1);

    @Test
    void the_example_that_came_with_the_program_becomes_you() {
        Roster roster = onto(FIRST, "ntfy:https://ntfy.sh/acme", "mailto:you@example.org");

        assertThat(roster.contacts()).singleElement().satisfies(you -> {
            assertThat(you.id()).isEqualTo("you");
            assertThat(you.phone()).isEmpty();
            assertThat(you.email()).contains("you@example.org");
            assertThat(you.webhook()).contains(URI.create("https://ntfy.sh/acme"));
            assertThat(you.zone()).isEqualTo(WATCH.zone());
        });
    }

    @Test
    void a_chat_is_a_room_beside_you() {
        Roster roster = onto(
                FIRST,
                "mailto:you@example.org",
                "slack:https://hooks.slack.com/a",
                "slack:https://hooks.slack.com/b",
                "mailto:ben@example.org");

        assertThat(roster.contacts()).extracting(Contact::id).containsExactly("you", "you-2", "slack", "slack-2");
        assertThat(roster.find("you-2").flatMap(Contact::email)).contains("ben@example.org");
        assertThat(roster.find("slack").flatMap(Contact::webhook)).contains(URI.create("https://hooks.slack.com/a"));
        assertThat(roster.find("slack").flatMap(Contact::email)).isEmpty();
    }

    @Test
    void of_who_is_known_only_the_way_that_is_named_changes() {
        Contact known = ExampleContact.of(WATCH)
                .by(Optional.of("+33612345678"), Optional.of("old@example.org"), Optional.empty())
                .paused(Optional.of(Instant.parse("2026-03-09T06:00:00Z")));

        Contact now = onto(new Roster(List.of(known), 4), "mailto:new@example.org")
                .find("you")
                .orElseThrow();

        assertThat(now).isEqualTo(known.by(known.phone(), Optional.of("new@example.org"), Optional.empty()));
    }

    @Test
    void naming_them_again_changes_nothing() {
        Roster once = onto(FIRST, "ntfy:https://ntfy.sh/acme", "teams:https://acme.webhook.office.com/x");

        assertThat(onto(once, "ntfy:https://ntfy.sh/acme", "teams:https://acme.webhook.office.com/x"))
                .isEqualTo(once);
    }

    private static Roster onto(Roster roster, String... ways) {
        return new Named(List.of(ways).stream().map(Way::parse).toList()).onto(roster, WATCH.zone(), WATCH.language());
    }
}
