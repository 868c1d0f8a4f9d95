// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plays nights and says how the product did: {@code main} prints a line for each, and the sums. */
public final class NightFigures {
    private int musts;
    private int missed;
    private int quiet;
    private int needless;
    private int early;
    private int rules;
    private int levels;
    private int nights;
    private final List<Integer> changes = new ArrayList<>();

    /** The sums of these nights. */
    static NightFigures of(List<Night> nights, Path folder, String... more) throws IOException {
        NightFigures figures = new NightFigures();
        for (Night night : nights) {
            figures.add(night, NightOutcome.of(night, folder, more));
        }
        return figures;
    }

    private void add(Night night, NightOutcome outcome) {
        nights++;
        musts += night.expected().wake() == Night.Wake.MUST ? 1 : 0;
        quiet += night.expected().wake() == Night.Wake.NEVER ? 1 : 0;
        missed += outcome.missed(night) ? 1 : 0;
        needless += outcome.needless(night) ? 1 : 0;
        early += outcome.endedEarly(night) ? 1 : 0;
        rules += outcome.ruleRight(night) ? 1 : 0;
        levels += outcome.levelRight(night) ? 1 : 0;
        if (outcome.incidents() > 0) {
            changes.add(outcome.changes() / outcome.incidents());
        }
        System.out.printf(
                "%-28s %s %-5s by %-5s %s%s%s texted %s mailed %s %s (right: %s) %s changes %d incidents %d%n",
                night.name(),
                night.lang(),
                night.expected().wake(),
                night.expected().by().map(Object::toString).orElse("-"),
                outcome.missed(night) ? "MISSED " : "",
                outcome.needless(night) ? "NEEDLESS " : "",
                outcome.endedEarly(night) ? "EARLY " : "",
                outcome.texted().map(Object::toString).orElse("-"),
                outcome.mailed().map(Object::toString).orElse("-"),
                outcome.rules(),
                night.expected().rules(),
                outcome.highest(),
                outcome.changes(),
                outcome.incidents());
        outcome.texts().forEach(text -> System.out.println("      " + text));
    }

    int missed() {
        return missed;
    }

    int needless() {
        return needless;
    }

    int early() {
        return early;
    }

    int rules() {
        return rules;
    }

    @Override
    public String toString() {
        changes.sort(null);
        return ("must-wakes missed %d of %d, woken for nothing %d of %d, ended too early %d, of %d nights the rule"
                        + " right in %d, the level in %d, changes of level an incident %s (median)")
                .formatted(
                        missed,
                        musts,
                        needless,
                        quiet,
                        early,
                        nights,
                        rules,
                        levels,
                        changes.isEmpty() ? "-" : changes.get(changes.size() / 2));
    }

    /** Nights from resources of this package, by name. */
    public static void main(String[] resources) throws IOException {
        Path folder = Files.createTempDirectory("nights");
        for (String resource : resources) {
            System.out.println(resource + ": " + of(Night.read(resource), folder));
        }
    }
}
