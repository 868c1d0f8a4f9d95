// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of a class that share a real browser; without one they are skipped, and why is printed. */
abstract class InBrowser {
    static Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Browser.missing().isEmpty(), () -> {
            String why = "not tested in a browser: " + Browser.missing().orElseThrow();
            System.err.println(why);
            return why;
        });
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }
}
