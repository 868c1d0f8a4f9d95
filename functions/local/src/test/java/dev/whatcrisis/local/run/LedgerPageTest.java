// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.ledger.Ended;
import dev.whatcrisis.ledger.Quarter;
import dev.whatcrisis.local.door.FrontDoor;
import dev.whatcrisis.watch.Sensitivity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger in a real browser. */
class LedgerPageTest extends InBrowser {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Harbour harbour = new Harbour();
    private final Quarter quarter = Quarter.of(harbour.now, PARIS);
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

    @Test
    void with_nothing_to_judge_there_is_no_figure() {
        look(harbour.admin);

        assertThat(browser.text("#ledger"))
                .contains("Nothing to judge in this quarter.")
                .doesNotContain(" 0 ", "score");
    }

    @Test
    void an_admin_accepts_what_is_proposed_and_takes_it_back() {
        for (int n = 0; n < 3; n++) {
            incident("vain-" + n, n)
                    .rang(10)
                    .rated(10, false)
                    .save(harbour.ports.incidents(), harbour.ports.postMortems());
        }
        look(harbour.admin);
        assertThat(browser.text("#ledger"))
                .contains("None of the 3 wakes that were rated was worth it.", "Proposed: sensitivity calm");

        browser.find("[data-act=ledger-accept]").click();
        browser.await("[data-act=ledger-take-back]");
        assertThat(sensitivity()).isEqualTo(Sensitivity.CALM);
        assertThat(browser.text("#ledger")).doesNotContain("A proposal");

        browser.find("[data-act=ledger-take-back]").click();
        browser.awaitText("#ledger", "took it back");
        assertThat(sensitivity()).isEqualTo(Sensitivity.BALANCED);
    }

    @Test
    void a_viewer_reads_it_on_a_small_phone_at_night_and_has_no_buttons_to_answer() {
        for (int n = 0; n < 12; n++) {
            incident("acme-" + n, n)
                    .foretold(0, n % 3 == 0 ? .3 : .8, 300, 900)
                    .calm(n % 3 == 0 ? 2000 : 500)
                    .rang(10)
                    .rated(10, n > 6)
                    .save(harbour.ports.incidents(), harbour.ports.postMortems());
        }
        browser.screen(360, 740, "dark");
        look(harbour.viewer);

        assertThat(browser.text("#ledger")).contains("Of 12 rated wakes 5 were worth it.", "8 of 12 ends lay inside");
        assertThat(browser.text("#ledger table")).contains("0.057", "0.222", "67 %");
        assertThat(browser.has("[data-act=ledger-accept]")).isFalse();
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat((List<?>) browser.run(PageTest.PALE)).isEmpty();
    }

    @Test
    void earlier_quarters_come_one_by_one() {
        Instant before = quarter.start(PARIS).minus(Duration.ofDays(9));
        new Ended(Harbour.ID, "old", before)
                .called(0, Level.STORM, Outcome.TOO_LOUD)
                .save(harbour.ports.incidents(), harbour.ports.postMortems());
        look(harbour.viewer);

        browser.find("[data-keep=ledger-earlier]").click();
        browser.await("[data-keep=ledger-" + quarter.previous() + "]");

        assertThat(browser.text("#ledger")).contains("No called level fits what came: 1 was too loud.");
        assertThat(browser.has("[data-keep=ledger-earlier]")).isFalse();
    }

    /** Of this quarter, however young that is. */
    private Ended incident(String id, int n) {
        return new Ended(Harbour.ID, id, quarter.start(PARIS).plusSeconds(n)).called(0, Level.STORM, Outcome.RIGHT);
    }

    private Sensitivity sensitivity() {
        return harbour.ports.watches().find(Harbour.ID).orElseThrow().sensitivity();
    }

    private void look(String token) {
        harbour.calm();
        browser.open(home() + "/");
        browser.forget();
        browser.open(home() + "/#token=" + token);
        browser.await("#word");
        PageTest.visit(browser, "history");
    }

    private String home() {
        return "http://127.0.0.1:" + door.port();
    }
}
