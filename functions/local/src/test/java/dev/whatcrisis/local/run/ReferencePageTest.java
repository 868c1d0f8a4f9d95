// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.http.AllowedOrigins;
import dev.whatcrisis.local.door.FrontDoor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programmers get, in a real browser: the reference, and the API for a page of their own. */
class ReferencePageTest extends InBrowser {
    private final Harbour harbour = new Harbour();
    private FrontDoor door;

    @BeforeEach
    void openDoor() throws IOException {
        door = FrontDoor.open(0, harbour.api, InstantSource.system());
        browser.console();
    }

    @AfterEach
    void closeDoor() {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void it_can_be_read_on_a_small_phone_by_day_and_by_night(String scheme) {
        browser.screen(360, 740, scheme);
        browser.open(home() + "/api");

        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.run("return getComputedStyle(document.querySelector('section')).borderRadius"))
                .isEqualTo("12px");
        assertThat((List<?>) browser.run(PageTest.PALE)).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void from_the_page_it_is_one_click_away_and_each_operation_one_more() {
        browser.screen(1280, 900, "light");
        harbour.calm();
        browser.open(home() + "/#token=" + harbour.viewer);
        browser.await("#foot a");

        browser.find("#foot a").click();
        browser.await("nav a[href='#now']");
        browser.find("nav a[href='#now']").click();

        assertThat(browser.address()).isEqualTo(home() + "/api#now");
        assertThat(browser.text(":target h3")).contains("/watches/{id}/now");
    }

    @Test
    void a_page_of_another_origin_shows_the_verdict_once_that_origin_is_allowed() throws IOException {
        harbour.calm();
        HttpServer files = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Path.of("../../docs/examples").toRealPath(),
                SimpleFileServer.OutputLevel.NONE);
        files.start();
        String origin = "http://127.0.0.1:" + files.getAddress().getPort();
        Api allowing = harbour.api.allowing(AllowedOrigins.of(List.of(origin)));
        try (FrontDoor open = FrontDoor.open(0, allowing, InstantSource.system())) {
            String page = origin + "/frontend.html";

            browser.open(page + "#http://127.0.0.1:" + open.port() + "#" + harbour.viewer);
            browser.awaitText("#verdict", "What crisis?");
            assertThat(browser.console()).isEmpty();

            browser.open(page + "?again#http://127.0.0.1:" + open.port() + "#nobody");
            browser.awaitText("#verdict", "token");
            browser.console();

            assertThat(browser.later("const done = arguments[arguments.length - 1];" + "fetch('" + home()
                            + "/health').then(() => done('read'), () => done('kept from it'))"))
                    .isEqualTo("kept from it");
            browser.console();
        } finally {
            files.stop(0);
        }
    }

    private String home() {
        return "http://127.0.0.1:" + door.port();
    }
}
