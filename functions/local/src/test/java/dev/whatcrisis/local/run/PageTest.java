// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.local.door.FrontDoor;
import dev.whatcrisis.looking.Conclusion.Mood;
import dev.whatcrisis.watch.Sensitivity;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser, over the real API and server, filled with an invented brewery. */
class PageTest extends InBrowser {
    /** Everything that shows text, with the contrast of the text against what is behind it, where that is below 4.5. */
    static final String PALE = """
        const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b]
          .map((c) => c / 255)
          .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const behind = (node) => {
          for (let n = node; n; n = n.parentElement) {
            const colour = numbers(getComputedStyle(n).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
          }
          return [255, 255, 255];
        };
        const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return [...document.querySelectorAll('body *')]
          .filter((node) => node.checkVisibility() && [...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim()))
          .map((node) => [ratio(light(numbers(getComputedStyle(node).color)), light(behind(node))), node])
          .filter(([contrast]) => contrast < 4.5)
          .map(([contrast, node]) => `${contrast.toFixed(2)} ${node.tagName}.${node.className}: ${node.textContent}`);
        """;

    /** What a screen reader could not name, or would read twice. */
    private static final String UNNAMED = """
        const name = (node) => (node.getAttribute('aria-label') || node.textContent
          || [...(node.labels ?? [])].map((label) => label.textContent).join(' ')).trim();
        const seen = (selector) => [...document.querySelectorAll(selector)];
        const ids = seen('[id]').map((node) => node.id);
        const levels = seen('main h1, main h2, main h3, main h4').map((heading) => Number(heading.tagName[1]));
        return [
          ...seen('a, button, summary, nav, table, [role=img], [role=region], [role=group]')
            .filter((node) => !(node.tagName === 'TABLE' ? node.textContent.trim() : name(node))),
          ...seen('input, select, textarea').filter((node) => !node.ariaLabel && node.labels.length === 0),
          ...seen('svg:not([aria-hidden=true]):not([role=img])'),
        ].map((node) => node.outerHTML.slice(0, 120))
          .concat(ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: #${id}`))
          .concat(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1'])
          .concat(levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1) ? [`headings: ${levels}`] : []);
        """;

    static final List<String> ROOMS = List.of("now", "incidents", "replies", "history", "posts", "settings");

    private final Harbour harbour = new Harbour();
    private FrontDoor door;

    @BeforeEach
    void openDoor() throws IOException {
        door = FrontDoor.open(0, harbour.api, InstantSource.system());
        browser.screen(1280, 900, "light");
    }

    @AfterEach
    void closeDoor() {
        door.close();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void every_level_shows_its_word_its_shape_and_why(Level level) {
        if (level != Level.WHAT_CRISIS) {
            harbour.incident(level);
        }
        harbour.calm();
        look();

        assertThat(browser.text("#word")).isEqualTo(word(level));
        assertThat(browser.find("#verdict").getDomAttribute("data-state")).isEqualTo(level.name());
        assertThat(browser.has("#verdict h1 svg > *")).isTrue();
        assertThat(browser.text("#why")).contains("41 different people", "A second press item.");
    }

    @ParameterizedTest
    @CsvSource({"blind, Blind", "waiting, Waiting", "paused, Paused", "learning, Learning"})
    void what_is_not_known_is_never_shown_as_calm(String state, String word) {
        switch (state) {
            case "blind" -> harbour.silent().concluded(Mood.WATCHING, "Nothing out of the ordinary.");
            case "paused" -> harbour.calm().paused();
            case "learning" -> harbour.seen().concluded(Mood.LEARNING, "Learning what is normal.");
            default -> {}
        }
        look();

        assertThat(browser.text("#word")).isEqualTo(word);
        assertThat(browser.text("#verdict")).doesNotContain("What crisis?", "Nothing out of the ordinary");
        assertThat(browser.run("return document.title").toString()).startsWith(word);
    }

    @Test
    void a_line_at_zero_is_not_shown_as_quiet_when_nothing_was_seen() {
        look();
        assertThat(browser.text("#counts")).contains("No counts yet");

        harbour.silent().concluded(Mood.WATCHING, "Nothing out of the ordinary.");
        askAgain();
        browser.awaitText("#counts", "may only mean that nothing was seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void every_text_stands_out_from_what_is_behind_it_in_every_state(String scheme) {
        harbour.weeks().incident(Level.STORM).calm();
        browser.screen(390, 844, scheme);
        look();
        for (String room : ROOMS) {
            visit(room);
            openAll();
            assertThat((List<?>) browser.run(PALE)).as(room).isEmpty();
        }
        everyColour("settings");
        openIncident();
        openAll();
        everyColour("an incident");
        visit("now");
        everyColour("now");
    }

    private static void everyColour(String room) {
        for (String colour : List.of("grey", "blue", "amber", "red", "violet", "hatched", "green")) {
            browser.run(
                    "document.querySelectorAll('#verdict, .incident, .badge').forEach((n) => {"
                            + " n.className = n.className.replace(/is-\\w+/, 'is-' + arguments[0]); });",
                    colour);

            assertThat((List<?>) browser.run(PALE)).as(room + " in " + colour).isEmpty();
        }
    }

    @Test
    void whatever_can_be_pressed_typed_or_heard_has_a_name() {
        harbour.weeks().posts().incident(Level.STORM).another().anotherWatch().calm();
        look();
        for (String room : ROOMS) {
            visit(room);
            openAll();
            assertThat((List<?>) browser.run(UNNAMED)).as(room).isEmpty();
        }
        openIncident();
        openAll();
        assertThat((List<?>) browser.run(UNNAMED)).as("an incident").isEmpty();
    }

    @Test
    void how_seldom_it_is_and_when_it_was_unusual_before_is_said() {
        harbour.posts().unheardOf();
        look();

        assertThat(browser.text("#counts-seldom"))
                .contains("Nothing like this has happened in the 30 days that are known here.")
                .containsPattern("Unusual before: .+ \\(never before then\\)\\.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Nothing can be stored since | The setting Zone cannot be used; UTC is used instead."
                        + " | This machine’s clock went back by 2 days, as seen at",
                "fr | Rien ne peut être enregistré depuis | Le réglage Zone est inutilisable\u00a0; UTC le remplace."
                        + " | L’horloge de cette machine a reculé de 2 jours, constaté à",
            })
    void a_full_disk_a_setting_and_a_clock_are_told_of_in_the_language_of_the_reader(
            String language, String disk, String setting, String clock) {
        harbour.troubled();
        look();
        browser.choose("#top .languages", language);

        browser.awaitText("#why", clock);
        browser.awaitText("#why", "41 different people");
        browser.awaitText("#notice", disk);
        browser.awaitText("#verdict .remarks", setting);
    }

    @Test
    void nothing_offends_the_content_security_policy() {
        browser.console();
        harbour.incident(Level.SQUALL).posts().calm();
        look();
        for (String room : ROOMS) {
            visit(room);
            openAll();
        }
        openIncident();
        openAll();

        assertThat(browser.console()).isEmpty();
    }

    @Test
    void the_picture_shows_posts_those_that_sound_negative_what_is_usual_what_is_normal_and_what_is_expected() {
        harbour.incident(Level.SQUALL).posts().calm();
        look();

        for (String part : List.of("all", "critical", "usual", "normal", "ahead", "middle")) {
            assertThat(browser.run("""
                const { width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
                return width + height > 0;\
                """, ".bars-" + part)).as(part).isEqualTo(true);
        }
        assertThat(browser.has(".episodes rect")).isTrue();
    }

    @Test
    void the_picture_is_also_said_in_words_and_numbers() {
        harbour.incident(Level.SQUALL).posts().calm();
        look();
        browser.find("#counts summary").click();

        assertThat(browser.text("#counts-twin")).contains("a normal one has", "Highest in this picture", "(80 %)");
        assertThat(browser.find("#counts .bars").getDomAttribute("aria-label"))
                .isEqualTo(browser.run("return document.querySelector('#counts-twin').textContent"));
        assertThat(browser.run("return document.querySelectorAll('#counts tbody tr').length"))
                .isEqualTo(25L);
    }

    @Test
    void the_first_screen_knows_no_less_of_the_last_hour_than_an_incident_does() {
        harbour.incident(Level.SQUALL).calm();
        Incident incident = harbour.ports.incidents().find(Harbour.REFUND).orElseThrow();
        Size size = incident.size();
        harbour.ports
                .incidents()
                .save(incident.withSize(new Size(size.peak(), size.posts(), 34, 5.2, size.criticalAuthors(), 1, 2)));
        look();

        assertThat(browser.text("#verdict")).contains("34 posts in the last hour, usual 5.2.");
        visit("incidents");
        assertThat(browser.text("#incidents")).contains("34 posts in the last hour, usual 5.2.");
    }

    @Test
    void calm_is_said_once_with_the_number_against_what_is_usual() {
        harbour.calm();
        look();

        assertThat(browser.text("#verdict"))
                .containsOnlyOnce("What crisis?")
                .contains("31 posts in the last hour, usual 5.2.");
    }

    @Test
    void what_was_asked_in_vain_is_said_in_one_place_and_does_not_wait() {
        harbour.askedInVain();
        look();

        assertThat(browser.text("#verdict")).contains("No source has answered yet.");
        assertThat(browser.text("#sources"))
                .contains("No answer yet", "1 failed poll")
                .doesNotContain("Waiting");
    }

    @Test
    void an_incident_can_be_linked_and_the_back_button_returns_to_where_one_was() {
        harbour.weeks().incident(Level.SQUALL).calm();
        look();
        browser.run("document.querySelector('#sources').open = true; scrollTo(0, 200);");
        browser.awaitTrue("scrollY === 200");

        browser.find("#verdict .button").click();
        browser.await(".incident h1");
        assertThat(browser.address()).isEqualTo(home() + "/#/incidents/refund-1");
        assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("H1");
        assertThat(browser.run("return document.title").toString()).startsWith("Incidents");
        assertThat(browser.run("return scrollY")).isEqualTo(0L);

        browser.run("history.back()");
        browser.await("#verdict");
        browser.awaitTrue("scrollY === 200");
        follow("/#/incidents/refund-1&token=" + harbour.viewer, ".incident h1");
        assertThat(browser.address()).isEqualTo(home() + "/#/incidents/refund-1");
        assertThat(browser.text("#foot")).contains("Vera");
    }

    @Test
    void what_is_open_selected_and_scrolled_stays_when_the_page_asks_again() {
        harbour.posts().incident(Level.SQUALL).calm();
        look();
        openIncident();
        openAll();
        browser.run("""
            window.kept = document.querySelector('.letter');
            getSelection().selectAllChildren(window.kept);
            scrollTo(0, 300);
            window.stood = window.kept.getBoundingClientRect().top;
            """);
        Incident incident = harbour.ports.incidents().find(Harbour.REFUND).orElseThrow();
        harbour.ports.incidents().save(incident.withState(new State.Acknowledged(harbour.now, "lea")));
        askAgain();
        browser.awaitText(".standing", "lea");

        assertThat(browser.run("return window.kept.isConnected && getSelection().toString().length > 20"))
                .isEqualTo(true);
        assertThat(browser.run("return document.querySelectorAll('details:not([open])').length"))
                .isEqualTo(0L);
        assertThat(browser.run("return Math.abs(window.kept.getBoundingClientRect().top - window.stood) < 2"))
                .as("what is read stands where it stood")
                .isEqualTo(true);
    }

    @Test
    void no_room_is_longer_than_three_screens_of_a_phone_with_two_incidents_and_twelve_people_to_answer() {
        harbour.weeks().posts().incident(Level.STORM).another().twelveAsked().calm();
        browser.screen(390, 844, "light");
        look();
        for (String room : ROOMS) {
            visit(room);
            assertThat((Long) browser.run("return document.documentElement.scrollHeight"))
                    .as(room)
                    .isLessThan(2500);
        }
        for (String part : List.of("people", "terms", "sources", "accounts", "roster", "access", "file", "exports")) {
            browser.find("[data-keep=part-" + part + "]").click();
            browser.await("[data-keep=part-" + part + "][aria-current=page]");
            assertThat((Long) browser.run("return document.documentElement.scrollHeight"))
                    .as(part)
                    .isLessThan(2500);
        }
        openIncident();
        assertThat((Long) browser.run("return document.documentElement.scrollHeight"))
                .as("an incident")
                .isLessThan(2500);
    }

    @Test
    void with_two_watches_the_name_stands_on_one_line_of_a_phone() {
        harbour.anotherWatch().calm();
        browser.screen(390, 844, "light");
        look();

        assertThat(browser.has("#top [data-keep=watch]")).isTrue();
        assertThat(browser.run("return document.querySelector('.name').getBoundingClientRect().height < 40"))
                .isEqualTo(true);
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
    }

    @Test
    void the_names_of_the_rooms_fit_on_a_small_phone_in_every_language() {
        harbour.calm();
        browser.screen(360, 640, "light");
        look();
        for (String language : List.of("en", "fr", "de", "es", "it", "pt")) {
            browser.choose("#top .languages", language);
            browser.awaitTrue("document.documentElement.lang === '" + language + "'");
            assertThat((List<?>) browser.run("return [...document.querySelectorAll('.rooms li')]"
                            + ".filter((room) => room.scrollWidth > room.clientWidth).map((room) => room.textContent)"))
                    .as(language)
                    .isEmpty();
        }
        browser.choose("#top .languages", "en");
    }

    @Test
    void quiet_and_loud_days_are_a_table_of_weeks() {
        harbour.weeks().incident(Level.SQUALL).calm();
        look();
        visit("history");

        assertThat(browser.text("#calendar p")).contains("quiet days.", "with an incident.");
        assertThat(browser.has(".calendar .loud a[href='#/incidents/refund-1'] svg"))
                .isTrue();
        assertThat(browser.run("return document.querySelector('.calendar .loud .unseen').textContent")
                        .toString())
                .contains("post", "Squall");
    }

    @Test
    void an_incident_is_acknowledged_with_the_keyboard_alone() {
        harbour.incident(Level.SQUALL).calm();
        look();
        tabTo("room-incidents");
        browser.focused().sendKeys(Keys.ENTER);
        browser.await("#incidents h2 a");
        tabTo("incident-refund-1-link");
        browser.focused().sendKeys(Keys.ENTER);
        browser.await("[data-act=acknowledge]");
        tabTo("acknowledge");
        assertThat(browser.focused().getCssValue("outline-style")).isEqualTo("solid");
        browser.focused().sendKeys(Keys.ENTER);

        browser.awaitText(".standing", "Acknowledged: ada");
        assertThat(harbour.ports.incidents().find(Harbour.REFUND).orElseThrow().state())
                .isInstanceOf(State.Acknowledged.class);
        assertThat(browser.text("#said")).isEqualTo("Done.");
    }

    @Test
    void what_was_closed_can_be_taken_back() {
        harbour.incident(Level.RIPPLE).calm();
        look();
        openIncident();
        browser.find("[data-act=close]").click();
        browser.await(".incident.is-green");
        visit("incidents");
        assertThat(browser.text("#incidents")).contains("Over", "can be undone until");
        browser.find(".incident.is-green button").click();

        browser.await("#incidents .cards .row");
        assertThat(harbour.ports.incidents().find(Harbour.REFUND).orElseThrow().over())
                .isFalse();
    }

    @Test
    void a_note_goes_to_the_timeline() {
        harbour.incident(Level.RIPPLE).calm();
        look();
        openIncident();
        browser.find("#note-refund-1").sendKeys("Called the venue.", Keys.ENTER);

        browser.awaitText(".timeline", "Called the venue.");
    }

    @Test
    void a_half_written_note_survives_what_happens_meanwhile() {
        harbour.incident(Level.RIPPLE).calm();
        look();
        openIncident();
        browser.find("#note-refund-1").sendKeys("Half a no");
        Incident incident = harbour.ports.incidents().find(Harbour.REFUND).orElseThrow();
        harbour.ports.incidents().save(incident.withState(new State.Acknowledged(harbour.now, "lea")));
        askAgain();
        browser.awaitText(".standing", "lea");

        browser.focused().sendKeys("te");
        assertThat(browser.find("#note-refund-1").getDomProperty("value")).isEqualTo("Half a note");
    }

    @Test
    void a_draft_is_copied_with_its_blanks_marked() {
        harbour.incident(Level.SQUALL).calm();
        look();
        openIncident();
        browser.allowClipboard(home());
        browser.await("[data-act=copy]");
        assertThat(browser.find(".draft mark").getText()).startsWith("[").endsWith("]");
        browser.find("[data-act=copy]").click();

        browser.awaitText("#said", "Copied");
        assertThat(browser.later("navigator.clipboard.readText().then(arguments[0], String).then(arguments[0])"))
                .isEqualTo(browser.text(".draft .letter"));
    }

    @Test
    void somebody_who_asked_is_answered_from_the_page() {
        harbour.incident(Level.SQUALL).asked("When do you open on Sunday?").calm();
        look();
        visit("replies");
        browser.awaitText("#room", "When do you open on Sunday?");
        browser.find("[data-act=draft]").click();
        browser.await("textarea[name=text]");
        browser.find("[data-keep^=use-]").click();
        browser.find("[data-keep^=keep-]").click();
        browser.awaitText("#said", "Done");
        browser.find("[data-act=answered]").click();
        browser.awaitText("#room", "Nobody here");

        assertThat(harbour.ports.replies().of(Harbour.REFUND)).singleElement().matches(reply -> reply.answered());
    }

    @Test
    void what_strangers_write_is_shown_as_text() {
        harbour.incident(Level.SQUALL).calm();
        look();
        openIncident();
        openAll();

        assertThat(browser.text(".incident blockquote")).isEqualTo(Harbour.POST);
        assertThat(browser.text(".incident h1")).contains("<b>e-mail</b>");
        assertThat(browser.text(".timeline")).contains("<i>a ripple</i>");
        assertThat(browser.has("main img, main b, main i")).isFalse();
        visit("posts");
        assertThat(browser.text("#latest blockquote")).isEqualTo(Harbour.POST);
        assertThat(browser.has("main img, main b, main i")).isFalse();
        assertThat(browser.run("return window.hacked === undefined")).isEqualTo(true);
    }

    @Test
    void the_posts_that_came_in_last_are_shown_with_their_marks_and_a_link_out() {
        harbour.calm();
        look();
        visit("posts");
        assertThat(browser.text("#latest")).contains("Nothing was collected");

        harbour.incident(Level.SQUALL).posts();
        askAgain();
        browser.awaitText("#latest", "A post, number");
        openAll();

        assertThat(browser.run("return document.querySelectorAll('#latest blockquote').length"))
                .isEqualTo(20L);
        assertThat(browser.text("#latest li")).contains("Wren", "mastodon", "sounds negative");
        assertThat(browser.has("#latest .tag svg > *")).isTrue();
        assertThat(browser.find("#latest a").getDomAttribute("href")).startsWith("https://social.example/@wren/");
        assertThat(browser.find("#latest a").getDomAttribute("rel")).isEqualTo("noopener noreferrer");
    }

    @Test
    void a_post_is_marked_as_not_us_and_the_mark_is_shown() {
        harbour.incident(Level.SQUALL).posts().calm();
        look();
        visit("posts");
        assertThat(browser.find("#latest [data-act=mark-NOT_US]").getDomAttribute("aria-pressed"))
                .isEqualTo("false");

        browser.find("#latest [data-act=mark-NOT_US]").click();

        browser.await("#latest [data-act=mark-NOT_US][aria-pressed=true]");
        assertThat(harbour.ports
                        .learned()
                        .find(Harbour.ID)
                        .orElseThrow()
                        .total()
                        .notUs())
                .isEqualTo(1);
        openAll();
        assertThat(browser.text("#latest")).contains("Posts marked: 1. About us: 0 %.");
    }

    @Test
    void a_word_that_stands_only_in_posts_that_are_not_us_is_excluded_with_one_click() {
        harbour.incident(Level.SQUALL).calm().taughtAnOrchestra();
        look();
        visit("posts");
        openAll();
        assertThat(browser.text("#latest")).contains("“orchestra”: 12 not us, 0 ours");

        browser.find("#latest [data-act=exclude]").click();

        browser.awaitText("#said", "Done");
        assertThat(harbour.ports
                        .watches()
                        .find(Harbour.ID)
                        .orElseThrow()
                        .relevance()
                        .excludedWords())
                .hasSize(1);
    }

    @Test
    void the_token_leaves_the_address_bar_and_stays_in_the_tab() {
        harbour.calm();
        look();
        assertThat(browser.address()).isEqualTo(home() + "/");

        browser.run("location.reload()");
        browser.await("#word");
        assertThat(browser.text("#foot")).contains("Ada", "admin");
    }

    @Test
    void without_a_token_the_page_asks_for_it_and_takes_a_whole_link() {
        harbour.calm();
        browser.open(home() + "/#token=wc_revoked");
        browser.awaitText("#odd", "not known");
        browser.find("#token").sendKeys(home() + "/#token=" + harbour.viewer, Keys.ENTER);

        browser.await("#word");
        assertThat(browser.text("#foot")).contains("Vera", "viewer");
    }

    @Test
    void a_link_says_in_which_language_the_page_opens_and_who_chose_another_keeps_it() {
        harbour.calm();
        browser.open(home() + "/");
        browser.forget();
        follow("/#language=fr&token=" + harbour.viewer);
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("fr");
        assertThat(browser.text("#foot")).contains("Vera");

        browser.choose("#top .languages", "en");
        follow("/#language=fr&token=" + harbour.viewer);
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
    }

    @Test
    void a_viewer_reads_and_has_no_buttons_to_act() {
        harbour.incident(Level.SQUALL).calm();
        look(harbour.viewer);

        for (String room : ROOMS) {
            visit(room);
            openAll();
            assertThat(browser.has(
                            "[data-act=acknowledge], [data-act=pause], [data-act=mark-NOT_US], [data-act=exclude]"))
                    .as(room)
                    .isFalse();
        }
        openIncident();
        assertThat(browser.text(".incident")).contains("may look, not act");
        assertThat(browser.has("[data-act=acknowledge], [data-act=raise], [name=text]"))
                .isFalse();
        visit("incidents");
        assertThat(browser.text("#outbox")).contains("For responders");
    }

    @Test
    void the_outbox_has_the_exact_texts() {
        harbour.incident(Level.SQUALL).calm();
        look();
        visit("incidents");
        browser.find("#outbox summary").click();

        assertThat(browser.text("#outbox")).contains("SMS", "to lea", "rings at night", "due");
        assertThat(browser.text("#outbox pre"))
                .isEqualTo("SQUALL 07:00 Harbour: 31 angry/h (x6), topic \"refund\". Answer 12 people.");
    }

    @Test
    void a_watch_is_paused_and_resumed() {
        harbour.calm();
        look();
        visit("settings");
        browser.find("[data-act=pause]").click();
        browser.awaitText("#settings", "Paused: nobody is watching.");
        assertThat(harbour.ports.watches().find(Harbour.ID).orElseThrow().paused())
                .isTrue();
        visit("now");
        browser.awaitText("#word", "Paused");
        visit("settings");
        browser.find("[data-act=pause]").click();
        visit("now");

        browser.awaitText("#word", "What crisis?");
    }

    @Test
    void the_page_looks_back_and_another_sensitivity_can_be_chosen() {
        harbour.weeks().calm();
        look();
        visit("history");
        browser.awaitText("#backtest", "Last 30 days: would have woken you 0 times, mailed 1.");
        assertThat(browser.text("#backtest li")).contains("Mailed", "where", "are usual");
        openAll();
        browser.find("[data-act=sensitivity-CALM]").click();

        browser.await("[data-act=sensitivity-BALANCED]");
        assertThat(harbour.ports.watches().find(Harbour.ID).orElseThrow().sensitivity())
                .isEqualTo(Sensitivity.CALM);
    }

    @Test
    void nothing_is_looked_back_at_where_nothing_was_counted() {
        harbour.calm();
        look();
        visit("history");
        browser.await("#history");
        assertThat(browser.has("#backtest")).isFalse();
    }

    @Test
    void a_launch_is_announced() {
        harbour.calm();
        look();
        visit("settings");
        browser.run("document.getElementById('factor').value = 4");
        browser.find("[data-act=campaign]").click();

        visit("now");
        browser.awaitText("#verdict", "You expect 4 times the usual");
        assertThat(harbour.ports.watches().find(Harbour.ID).orElseThrow().expectedFactor(harbour.now.plusSeconds(600)))
                .isEqualTo(4);
    }

    @Test
    void an_answer_that_grows_old_is_dated_and_then_no_longer_believed() {
        harbour.calm();
        look();
        door.close();
        askAgain();
        browser.awaitText("#notice", "No answer since");
        assertThat(browser.text("#word")).isEqualTo("What crisis?");

        browser.run("const now = Date.now; Date.now = () => now() + 360000;");
        askAgain();

        browser.awaitText("#word", "Cannot tell");
        assertThat(browser.text("#verdict")).contains("Not calm, just no answer");
    }

    @Test
    void the_page_speaks_french() {
        harbour.incident(Level.STORM).calm();
        look();
        browser.choose("#top .languages", "fr");

        browser.awaitText("#word", "Tempête");
        openIncident();
        browser.awaitText(".incident", "Je m’en occupe");
        browser.awaitText(".incident", "Pas nous");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("fr");
    }

    @Test
    void what_the_api_says_follows_the_language_and_the_choice_is_remembered() {
        harbour.paused();
        look();
        assertThat(browser.text("#verdict")).contains("Nobody is watching.");

        browser.choose("#top .languages", "fr");
        browser.awaitText("#word", "En pause");
        browser.awaitText("#verdict", "Personne ne veille.");
        browser.open(home() + "/");

        browser.awaitText("#word", "En pause");
        browser.awaitText("#verdict", "Personne ne veille.");
        assertThat(browser.text("#top .languages option:checked")).isEqualTo("Français");
    }

    @Test
    void without_an_answer_another_language_still_says_that_there_is_none() {
        harbour.calm();
        look();
        door.close();
        askAgain();
        browser.awaitText("#notice", "No answer since");
        browser.run("""
            window.ended = 0;
            window.hidden = false;
            const { fetch } = window;
            window.fetch = (...asked) => fetch(...asked).finally(() => { window.ended += 1; });
            const notice = document.querySelector('#notice');
            new MutationObserver(() => { window.hidden ||= notice.textContent === ''; })
              .observe(notice, { childList: true });
            """);

        browser.choose("#top .languages", "fr");
        browser.awaitTrue("window.ended >= 2");
        askAgain();
        browser.awaitTrue("window.ended >= 4");

        assertThat(browser.run("return window.hidden")).isEqualTo(false);
        assertThat(browser.text("#notice")).contains("Pas de réponse depuis");
    }

    @Test
    void nothing_is_wider_than_a_small_phone() {
        harbour.weeks().incident(Level.STORM).posts().calm();
        browser.screen(360, 740, "light");
        look();
        for (String room : ROOMS) {
            visit(room);
            openAll();

            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .as(room)
                    .isEqualTo(360L);
        }
        openIncident();
        openAll();
        assertThat(browser.run("return document.documentElement.scrollWidth"))
                .as("an incident")
                .isEqualTo(360L);
    }

    private void look() {
        look(harbour.admin);
    }

    private void look(String token) {
        browser.open(home() + "/");
        browser.forget();
        browser.open(home() + "/#token=" + token);
        browser.await("#word");
    }

    /** Goes to a room as a reader does, and waits until all that it asks for was answered. */
    private static void visit(String room) {
        visit(browser, room);
    }

    static void visit(Browser browser, String room) {
        browser.find("[data-keep=room-" + room + "]").click();
        browser.await("#room[data-room=" + room + "][data-asked]");
    }

    /** As a reader does, through the list. */
    private static void openIncident() {
        openIncident(browser);
    }

    static void openIncident(Browser browser) {
        visit(browser, "incidents");
        browser.find("#incidents h2 a").click();
        browser.await("#room[data-asked] .incident h1");
    }

    /** As from a terminal: what is open does not know of it. */
    private void follow(String link) {
        follow(link, "#word");
    }

    private void follow(String link, String seen) {
        browser.open("about:blank");
        browser.open(home() + link);
        browser.await(seen);
    }

    private String home() {
        return "http://127.0.0.1:" + door.port();
    }

    /** As when the tab comes back into view. */
    private static void askAgain() {
        browser.run("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static void openAll() {
        browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    }

    /** Tabs to what does that, or is called that. */
    private static void tabTo(String name) {
        List<String> names = List.of("data-act", "data-keep");
        for (int n = 0; n < 40; n++) {
            WebElement here = browser.focused();
            if (names.stream().anyMatch(attribute -> name.equals(here.getDomAttribute(attribute)))) {
                return;
            }
            here.sendKeys(Keys.TAB);
        }
    }

    private static String word(Level level) {
        return switch (level) {
            case WHAT_CRISIS -> "What crisis?";
            case RIPPLE -> "Ripple";
            case SQUALL -> "Squall";
            case STORM -> "Storm";
        };
    }
}
