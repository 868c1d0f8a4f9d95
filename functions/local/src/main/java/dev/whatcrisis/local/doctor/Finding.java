// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import java.util.Locale;

/**
 * What one check came to.
 *
 * @param about what was checked, a few words
 * @param found one sentence
 * @param todo what a person can do; empty when there is nothing to be done
 */
public record Finding(Outcome outcome, String about, String found, String todo) {
    /** How well it is. */
    public enum Outcome {
        OK,
        /** It works, but less well than it could. */
        WARN,
        /** It does not work. */
        FAIL
    }

    public static Finding ok(String about, String found) {
        return new Finding(Outcome.OK, about, found, "");
    }

    public static Finding warn(String about, String found, String todo) {
        return new Finding(Outcome.WARN, about, found, todo);
    }

    public static Finding fail(String about, String found, String todo) {
        return new Finding(Outcome.FAIL, about, found, todo);
    }

    public boolean failed() {
        return outcome == Outcome.FAIL;
    }

    /** One line: {@code warn  watch acme: …; do: …}. */
    public String line() {
        String head = String.format(Locale.ROOT, "%-4s  %s: %s", word(), about, found);
        return todo.isEmpty() ? head : head + "; do: " + todo;
    }

    String word() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
