// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.watch.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Sunday, 23:20 in Paris. */
    private static final Instant NOW = Instant.parse("2026-11-29T22:20:00Z");

    @Test
    void fills_numbers_and_text() {
        assertThat(english("x={who} saw {n} of {all}")
                        .say(Fact.of("x").with("who", "Léa {n}").with("n", 3).with("all", 1200)))
                .isEqualTo("Léa {n} saw 3 of 1,200");
    }

    @Test
    void says_facts_within_a_fact_in_a_row() {
        Words words = english(
                "x={rule}: {reasons}",
                "a.one={n} post",
                "a.other={n} posts",
                "b=it grows",
                "list.more={before}, {next}",
                "list.last={before} and {next}");
        assertThat(words.say(Fact.of("x")
                        .with("rule", "R05")
                        .with("reasons", List.of(Fact.of("a").with("n", 2), Fact.of("b"), Fact.of("b")))))
                .isEqualTo("R05: 2 posts, it grows and it grows");
        assertThat(words.say(Fact.of("x").with("rule", "R05").with("reasons", List.of())))
                .isEqualTo("R05: ");
    }

    @ParameterizedTest
    @CsvSource({
        "3,3,3",
        "3.0,3,3",
        "2.449,2.4,'2,4'",
        "0.25,0.3,'0,3'",
        "12.6,13,13",
        "-4.5,-4.5,'-4,5'",
        "12345,'12,345',12\u00a0345"
    })
    void numbers_are_written_as_the_language_does(double n, String english, String french) {
        assertThat(english("x={n}").say(Fact.of("x").with("n", n))).isEqualTo(english);
        assertThat(french("x={n}").say(Fact.of("x").with("n", n))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({"0,other,one", "1,one,one", "1.5,other,one", "2,other,other", "21,other,other"})
    void a_count_chooses_its_form(double n, String english, String french) {
        assertThat(english("x.one=one", "x.other=other").say(Fact.of("x").with("n", n)))
                .isEqualTo(english);
        assertThat(french("x.one=one", "x.other=other").say(Fact.of("x").with("n", n)))
                .isEqualTo(french);
    }

    @Test
    void a_number_in_a_group_is_said_with_its_noun() {
        Words words = english(
                "x={posts,posts} by {people,people}",
                "posts.one={n} post",
                "posts.other={n} posts",
                "people.one=one person",
                "people.other={n} people");

        assertThat(words.say(Fact.of("x").with("posts", 2).with("people", 1))).isEqualTo("2 posts by one person");
    }

    @Test
    void a_code_in_a_group_is_said_with_the_same_values() {
        Words words = english("x={language,tongue}!", "tongue.FR=French for {n}");

        assertThat(words.say(Fact.of("x").with("language", Language.FR).with("n", 3)))
                .isEqualTo("French for 3!");
    }

    @Test
    void shares_are_percentages() {
        assertThat(english("x={p,percent}").say(Fact.of("x").with("p", .756))).isEqualTo("76 %");
    }

    @ParameterizedTest
    @CsvSource({
        "PT10M,1 h,1 h",
        "PT71H,71 h,71 h",
        "PT72H,3 days,3 jours",
        "P59D,59 days,59 jours",
        "P61D,2 months,2 mois"
    })
    void lengths_are_said_roughly(Duration length, String english, String french) {
        assertThat(english("x={l,length}").say(Fact.of("x").with("l", length))).isEqualTo(english);
        assertThat(french("x={l,length}").say(Fact.of("x").with("l", length))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M30S,1 minute,1 minute",
        "-PT119M,119 minutes,119 minutes",
        "PT2H,2 hours,2 heures",
        "PT47H,47 hours,47 heures",
        "P2D,2 days,2 jours"
    })
    void spans_are_said_closely(Duration length, String english, String french) {
        assertThat(english("x={l,span}").say(Fact.of("x").with("l", length))).isEqualTo(english);
        assertThat(french("x={l,span}").say(Fact.of("x").with("l", length))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "time,2026-11-29T22:41:00Z,23:41,23h41",
        "hour,2026-11-29T22:01:00Z,Mon 00h,lun. 00h",
        "hour,2026-11-29T21:01:00Z,23h,23h",
        "hour,2026-11-29T22:00:00Z,23h,23h",
        "hour,2026-12-05T17:00:00Z,Sat 18h,sam. 18h",
        "hour,2026-12-06T17:00:00Z,06/12,06/12",
        "moment,2026-11-28T22:41:00Z,Sat 23:41,sam. 23h41",
        "moment,2026-10-03T05:00:00Z,03/10 07:00,03/10 07h00",
        "day,2026-11-29T23:41:00Z,Mon,lun.",
        "weekday,2026-11-29T23:41:00Z,Monday,lundi",
        "date,2026-11-29T23:41:00Z,30/11,30/11"
    })
    void times_are_local_and_relative_to_now(String form, Instant at, String english, String french) {
        Fact fact = Fact.of("x").with("at", at);

        assertThat(english("x={at," + form + "}").say(fact)).isEqualTo(english);
        assertThat(french("x={at," + form + "}").say(fact)).isEqualTo(french);
    }

    @Test
    void lists_have_their_last_word() {
        Words words = english();

        assertThat(words.list(List.of())).isEmpty();
        assertThat(words.list(List.of("a"))).isEqualTo("a");
        assertThat(words.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(french().list(List.of("a", "b", "c {n}"))).isEqualTo("a, b et c {n}");
    }

    @Test
    void on_a_page_no_line_ends_before_a_sign() {
        Words words = french("x=« {a} » : {b} ! {p,percent}").unbroken();

        assertThat(words.say(Fact.of("x").with("a", "un ; deux").with("b", "b").with("p", .5)))
                .isEqualTo("«\u00a0un ; deux\u00a0»\u00a0: b\u00a0! 50\u00a0%");
    }

    @Test
    void numbered_sentences_are_said_one_by_one() {
        assertThat(english("x.do.1=Ask {who}", "x.do.2=Wait")
                        .each(Fact.of("x.do").with("who", "lea")))
                .containsExactly("Ask lea", "Wait");
        assertThat(english().each(Fact.of("x.do"))).isEmpty();
    }

    @Test
    void in_tests_whatever_is_missing_is_said_with_key_and_language() {
        assertThatThrownBy(() -> french().say("no.such.key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("words_fr.properties")
                .hasMessageContaining("no.such.key");
        assertThatThrownBy(() -> french("x={n}").say("x")).hasMessageContaining("{n}");
        assertThatThrownBy(() -> french("x={at,time}").say(Fact.of("x").with("at", "soon")))
                .hasMessageContaining("soon");
        assertThatThrownBy(() -> Words.of(Language.EN).say("no.such.key")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_alert_never_fails_for_want_of_words() {
        Words words = lenient(Language.FR, "x=à {at,time}", "y={n}", "z={level,no.such.group} {p,percent}");

        assertThat(words.say("list.of.LAST_RESORTS")).isEqualTo("last resorts");
        assertThat(words.say(Fact.of("x").with("at", "soon"))).isEqualTo("à soon");
        assertThat(words.say("y")).isEqualTo("…");
        assertThat(words.say(Fact.of("z").with("level", "STORM").with("p", Double.NaN)))
                .isEqualTo("storm NaN");
    }

    @Test
    void a_key_that_a_language_lacks_is_said_in_english() {
        Book half = new Book(Language.FR, without("list.last"));
        Words words = new Words(half, PARIS, NOW, false);

        assertThat(words.list(List.of("a", "b"))).isEqualTo("a and b");
    }

    @Test
    void knows_what_it_can_say() {
        Words words = english("x=1", "y.one=1", "y.other=2");

        assertThat(words.has("x")).isTrue();
        assertThat(words.has("y")).isTrue();
        assertThat(words.has("z")).isFalse();
    }

    private static Map<String, String> without(String key) {
        Map<String, String> rest = new HashMap<>(Book.of(Language.FR).written());
        rest.remove(key);
        return rest;
    }

    private static Words english(String... lines) {
        return new Words(book(Language.EN, lines), PARIS, NOW, true);
    }

    private static Words french(String... lines) {
        return new Words(book(Language.FR, lines), PARIS, NOW, true);
    }

    private static Words lenient(Language language, String... lines) {
        return new Words(book(language, lines), PARIS, NOW, false);
    }

    /** The book of the language with some lines more. */
    private static Book book(Language language, String... lines) {
        Map<String, String> written = new HashMap<>(Book.of(language).written());
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            written.put(parts[0], parts[1]);
        }
        return new Book(language, written);
    }
}
