// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident ended by itself; in the month after people still answer what we said of it. */
class LateAnswersTest {
    private static final Instant START = MONDAY.plus(Duration.ofDays(2));
    private static final Instant END = START.plus(Duration.ofHours(20));

    private final Loop loop = Loop.inMemory();
    private Incident over = SampleIncidents.incident("unset", START);

    @BeforeEach
    void an_incident_ended_and_we_said_sorry_an_hour_later() {
        loop.ordinary(MONDAY, MONDAY.plus(Duration.ofHours(1))).until(START);
        over = loop.ports
                .incidents()
                .save(SampleIncidents.over(SampleIncidents.incident("acme-1", START), END))
                .orElseThrow();
        loop.own(END.plus(Duration.ofHours(1)), "We are sorry for the lids of Monday.", Label.OWN_APOLOGY);
    }

    private MentionId ourPost(Duration after) {
        return new MentionId(loop.watch.queries().getFirst().source(), "own-" + END.plus(after));
    }

    private List<Reply> waiting() {
        return new Replies(loop.ports.mentions(), loop.ports.incidents(), loop.ports.replies())
                .queue(over, loop.watch, loop.now)
                .replies();
    }

    @Test
    void who_answers_our_apology_days_later_waits_for_us() {
        loop.answer(END.plus(Duration.ofDays(5)), ourPost(Duration.ofHours(1)), "Can I still send mine back?")
                .until(END.plus(Duration.ofDays(5)).plus(Duration.ofMinutes(10)));

        assertThat(waiting()).hasSize(1).allMatch(Reply::owed);
    }

    @Test
    void who_answers_another_post_of_ours_does_not() {
        loop.own(END.plus(Duration.ofDays(4)), "Market on Sunday, as always.", Label.OWN_ORDINARY)
                .answer(END.plus(Duration.ofDays(5)), ourPost(Duration.ofDays(4)), "Which street is it?")
                .until(END.plus(Duration.ofDays(5)).plus(Duration.ofMinutes(10)));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void after_the_last_day_nobody_joins() {
        loop.answer(END.plus(Duration.ofDays(34)), ourPost(Duration.ofHours(1)), "Can I still send mine back?")
                .until(END.plus(Duration.ofDays(34)).plus(Duration.ofMinutes(10)));

        assertThat(loop.ports.incidents().ownMentions(over)).isEmpty();
    }
}
