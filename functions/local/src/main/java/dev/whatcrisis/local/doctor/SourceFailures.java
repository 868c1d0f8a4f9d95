// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;

/** What can be done about a source that does not answer. */
public final class SourceFailures {
    private SourceFailures() {}

    /**
     * @param more what else is known, added to the reason
     * @param unreachable what to do when the source could not be reached at all: that depends on who asked
     */
    public static Finding finding(String about, SourceFailure failure, String more, String unreachable) {
        String found = Words.of(Language.EN).say(failure.detail()) + more;
        return switch (failure.kind()) {
            case THROTTLED -> Finding.warn(about, found, "wait; if it happens often, ask less of this source");
            case UNAUTHORISED -> Finding.fail(about, found, "look at the credentials, or ask a server that needs none");
            case GONE -> Finding.fail(about, found, "correct the query: what it names does not exist any more");
            case CHANGED -> Finding.fail(about, found, "look for a newer release; until then look there by hand");
            case UNAVAILABLE -> Finding.fail(about, found, unreachable);
            case OUT_OF_CREDIT -> Finding.fail(about, found, "buy more, or remove the query");
        };
    }
}
