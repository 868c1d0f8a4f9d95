// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.SampleReplies;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyDraftsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final Watch WATCH =
            Watch.of(SampleIncidents.ACME, "Acme", ZoneId.of("Europe/Paris"), List.of(), NOW.minusSeconds(86_400));
    private static final Incident INCIDENT = SampleIncidents.incident("acme-1");

    @ParameterizedTest
    @EnumSource
    void thirty_people_who_need_the_same_get_thirty_drafts_of_which_no_two_are_too_much_alike(Language language) {
        for (Need need : Need.values()) {
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                ReplyDraft draft = drafts(need, language, Optional.empty())
                        .least("Kim", sent, false)
                        .getFirst();
                assertThat(draft.likeness().share())
                        .isEqualTo(Likeness.of(draft.draft().text(), sent).share());
                assertThat(draft.likeness().share())
                        .as("%s %s %s", language, need, draft)
                        .isLessThanOrEqualTo(0.8);
                sent.add(draft.draft().text());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_can_be_sent_after_one_edit_and_is_signed(Language language) {
        for (Need need : Need.values()) {
            assertThat(drafts(need, language, Optional.empty()).least("Kim", List.of(), false))
                    .hasSize(3)
                    .allSatisfy(draft -> {
                        assertThat(draft.draft().fillIns()).hasSizeLessThanOrEqualTo(1);
                        assertThat(draft.draft().text()).endsWith(" Kim").hasSizeLessThanOrEqualTo(Draft.MAX_TEXT);
                        assertThat(draft.draft().language()).isEqualTo(language);
                    });
        }
    }

    @Test
    void each_need_has_its_form() {
        assertThat(form(Need.HURT, "I cut my hand on the new lid.")).isEqualTo(Skeleton.K5B);
        assertThat(form(Need.QUESTION, "When do you open?")).isEqualTo(Skeleton.K5D);
        assertThat(form(Need.COMPLAINT, "The delivery came three hours late.")).isEqualTo(Skeleton.K5C);
        assertThat(form(Need.COMPLAINT, "I am furious, this is an outrage, I am so angry with you!!"))
                .isEqualTo(Skeleton.K5A);
    }

    @Test
    void who_asks_about_a_post_of_ours_that_is_gone_is_told_so_with_nothing_to_fill_in() {
        Incident slip = new Incident(
                INCIDENT.id(),
                INCIDENT.watch(),
                INCIDENT.story(),
                "",
                INCIDENT.state(),
                INCIDENT.phase(),
                INCIDENT.judgement(),
                INCIDENT.times(),
                INCIDENT.size(),
                Origin.own(SampleMentions.id("slip")),
                INCIDENT.forecasts(),
                0);
        Instant gone = slip.times().firstMentionAt().plusSeconds(600);
        List<ReplyDraft> drafts = new ReplyDrafts(
                        SampleReplies.reply(Need.QUESTION, Language.EN),
                        Optional.empty(),
                        slip,
                        WATCH,
                        Optional.of(gone),
                        NOW)
                .least("Kim", List.of(), false);

        assertThat(drafts)
                .hasSize(3)
                .allSatisfy(draft -> assertThat(draft.draft().text())
                        .contains("11:00", "11:10")
                        .doesNotContain("["));
    }

    @Test
    void what_they_wrote_about_is_named_in_their_words() {
        Incident sunday = INCIDENT.withHeadline("sunday, opening");
        Mention post = Mention.of(SampleMentions.id("p"), NOW, NOW, "Does the shop open late on Sunday?");
        Reply reply = SampleReplies.reply(Need.QUESTION, Language.EN);

        assertThat(new ReplyDrafts(reply, Optional.of(post), sunday, WATCH, Optional.empty(), NOW)
                        .least("Kim", List.of(), false))
                .anyMatch(draft -> draft.draft().text().contains("about “sunday”"));
    }

    @Test
    void when_everything_was_said_before_nothing_is_offered_and_the_number_is_known() {
        ReplyDrafts drafts = drafts(Need.QUESTION, Language.EN, Optional.empty());
        List<String> sent = new ArrayList<>();
        while (!drafts.least("Kim", sent, false).isEmpty()) {
            sent.add(drafts.least("Kim", sent, false).getFirst().draft().text());
        }

        assertThat(drafts.nearest("Kim", sent, false).share()).isGreaterThan(0.8);
    }

    @Test
    void a_joke_is_offered_to_nobody_unless_the_gate_is_open() {
        Reply joker = SampleReplies.joke();

        assertThat(drafts(joker).least("Kim", List.of(), false))
                .allMatch(draft -> draft.draft().form() == Skeleton.K5D);
        assertThat(drafts(joker).least("Kim", List.of(), true))
                .allMatch(draft -> draft.draft().form() == Skeleton.K1B);
        assertThat(drafts(Need.HURT, Language.EN, Optional.empty()).least("Kim", List.of(), true))
                .noneMatch(draft -> draft.draft().form() == Skeleton.K1B);
    }

    private static Skeleton form(Need need, String text) {
        return drafts(need, Language.EN, Optional.of(text))
                .least("Kim", List.of(), false)
                .getFirst()
                .draft()
                .form();
    }

    private static ReplyDrafts drafts(Need need, Language language, Optional<String> text) {
        Optional<Mention> post = text.map(words -> Mention.of(SampleMentions.id("p"), NOW, NOW, words));
        return new ReplyDrafts(SampleReplies.reply(need, language), post, INCIDENT, WATCH, Optional.empty(), NOW);
    }

    private static ReplyDrafts drafts(Reply reply) {
        return new ReplyDrafts(reply, Optional.empty(), INCIDENT, WATCH, Optional.empty(), NOW);
    }
}
