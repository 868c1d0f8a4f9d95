// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftsTest {
    private static final Humour ALLOWED = new Humour(true, true);

    @ParameterizedTest
    @EnumSource(Skeleton.class)
    void every_form_has_a_draft_in_every_language_that_fits_a_post(Skeleton form) {
        for (Language language : Language.values()) {
            List<Draft> drafts = drafts(slip(form), language, ALLOWED);
            assertThat(drafts).hasSize(form == Skeleton.K6 ? 3 : 1);
            for (Draft draft : drafts) {
                assertThat(draft.form()).isEqualTo(form);
                assertThat(draft.text()).isNotBlank().hasSizeLessThanOrEqualTo(Draft.MAX_TEXT);
                assertThat(draft.note()).endsWith(Words.of(language).say("note.today"));
            }
        }
    }

    @Test
    void no_draft_dismisses_anybody() {
        for (Language language : Language.values()) {
            assertThat(allTexts(language))
                    .noneMatch(text ->
                            text.matches("(?s).*\\b(fired|dismiss|sack|let go|intern|renvoy|licenci|stagiaire).*"));
        }
    }

    @Test
    void an_apology_has_no_condition_and_no_excuse() {
        for (Language language : Language.values()) {
            String apology = drafts(slip(Skeleton.K2), language, Humour.NONE)
                    .get(0)
                    .text()
                    .toLowerCase(Locale.ROOT);
            assertThat(apology.split("[^\\p{L}]+"))
                    .doesNotContain(
                            "if",
                            "but",
                            "misunderstood",
                            "misunderstanding",
                            "offended",
                            "si",
                            "mais",
                            "malentendu",
                            "choqué");
        }
    }

    @Test
    void an_apology_leaves_open_only_what_nobody_but_the_team_knows() {
        assertThat(drafts(slip(Skeleton.K2), Language.EN, Humour.NONE).get(0).fillIns())
                .containsExactly("[what we did]", "[cause]", "[repair]", "[date]", "[next step]");
    }

    @Test
    void a_live_own_post_is_deleted_first_then_said_then_owned() {
        Incident live = Slips.of(
                CrisisType.OWN_SLIP_HARMLESS,
                Level.SQUALL,
                RuleId.R07,
                Set.of(Flag.OWN_LIVE, Flag.COMPROMISING),
                Skeleton.K1);
        Draft draft = drafts(live, Language.EN, Humour.NONE).get(0);
        assertThat(draft.note()).startsWith("First delete the post, then say that you did, then own it.");
        assertThat(draft.text()).contains("We deleted it.");
    }

    @Test
    void a_post_that_was_seen_to_be_deleted_is_said_to_be_with_its_time() {
        Incident gone = slip(Skeleton.K1, Skeleton.K8);
        Instant deleted = Slips.NOW.minusSeconds(600);
        for (Language language : Language.values()) {
            String at = Words.of(language, Slips.WATCH.zone(), Slips.NOW)
                    .say(Fact.of("draft.from.post").with("at", deleted));
            List<Draft> drafts = Drafts.forVerdict(
                    gone.verdict(),
                    gone,
                    new Background(Optional.of(deleted), 0, List.of()),
                    Slips.WATCH,
                    language,
                    Humour.NONE,
                    Slips.NOW);

            assertThat(drafts)
                    .hasSize(2)
                    .allSatisfy(draft -> assertThat(draft.text()).contains(at));
            assertThat(drafts.getFirst().fillIns())
                    .as("where it belonged, and what it was")
                    .hasSize(2);
        }
    }

    @Test
    void without_leave_to_joke_a_slip_is_owned_plainly_and_a_mere_joke_is_left_out() {
        List<Draft> drafts = drafts(slip(Skeleton.K1, Skeleton.K1B), Language.EN, Humour.NONE);
        assertThat(drafts).extracting(Draft::form).containsExactly(Skeleton.K1);
        assertThat(drafts.get(0).text()).startsWith("Sorry.").doesNotContain("not meant for all of you");
        assertThat(drafts.get(0).note()).contains("Plain on purpose");
    }

    @Test
    void the_next_word_is_promised_for_an_hour_from_now_on_the_watchs_clock() {
        assertThat(drafts(slip(Skeleton.K3), Language.EN, ALLOWED).get(0).text())
                .contains("at 15:15, here");
        assertThat(drafts(slip(Skeleton.K3), Language.FR, ALLOWED).get(0).text())
                .contains("ici : 15h15");
    }

    @Test
    void the_closing_trio_says_an_honest_number_and_until_when_replies_are_read() {
        List<Draft> trio = drafts(slip(Skeleton.K6), Language.EN, ALLOWED);
        assertThat(trio.get(0).text()).startsWith("1/3").contains("1,234 posts about it in 31 hours");
        assertThat(trio.get(2).text()).contains("until 2026-04-09");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_thread_is_not_closed_over_people_who_wait_without_a_word_to_them(Language language) {
        Incident over = slip(Skeleton.K6);
        for (int waiting : List.of(1, 21)) {
            List<Draft> trio = Drafts.forVerdict(
                    over.verdict(),
                    over,
                    new Background(Optional.empty(), waiting, List.of()),
                    Slips.WATCH,
                    language,
                    Humour.NONE,
                    Slips.NOW);

            assertThat(trio.getLast().text())
                    .endsWith(Words.of(language).say(Fact.of("draft.waiting").with("n", waiting)))
                    .hasSizeLessThanOrEqualTo(Draft.MAX_TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_most_people_ask_stands_in_what_is_said_to_all(Language language) {
        Incident incident = slip(Skeleton.K3, Skeleton.K4);
        Fact asked = Fact.of("draft.asked.SAFE");
        List<Draft> drafts = Drafts.forVerdict(
                incident.verdict(),
                incident,
                new Background(Optional.empty(), 0, List.of(asked, Fact.of("draft.asked.MONEY"))),
                Slips.WATCH,
                language,
                Humour.NONE,
                Slips.NOW);

        assertThat(drafts)
                .hasSize(2)
                .allSatisfy(draft -> assertThat(draft.text())
                        .contains(Words.of(language).say(asked))
                        .hasSizeLessThanOrEqualTo(Draft.MAX_TEXT));
    }

    @Test
    void a_repetition_asks_for_the_change_to_be_named() {
        Incident again = Slips.of(CrisisType.SERVICE_FAILURE, Level.SQUALL, RuleId.R27, Set.of(), Skeleton.K2);
        assertThat(drafts(again, Language.EN, Humour.NONE).get(0).note()).contains("name what changes this time");
    }

    private static Stream<String> allTexts(Language language) {
        return drafts(slip(Skeleton.values()), language, ALLOWED).stream()
                .flatMap(d -> Stream.of(d.text(), d.note()))
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    private static Incident slip(Skeleton... forms) {
        return Slips.of(CrisisType.OWN_SLIP_HARMLESS, Level.SQUALL, RuleId.R07, Set.of(), forms);
    }

    private static List<Draft> drafts(Incident incident, Language language, Humour humour) {
        return Drafts.forVerdict(incident.verdict(), incident, Slips.WATCH, language, humour, Slips.NOW);
    }
}
