// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import dev.whatcrisis.api.Api;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.words.Fact;
import java.util.Comparator;
import java.util.List;

/**
 * The product as it was when something happened in a story.
 *
 * @param now what the first screen says then; its time is the moment's
 * @param said what happened, in a line each, the weightiest first; at least one
 * @param wakes whether somebody is woken
 * @param api over a copy of everything that was stored then
 */
record Moment(Conclusion now, List<Fact> said, boolean wakes, Api api) {
    /** Of a story that nobody has looked into yet, this one shows most of what the product is for. */
    static final Comparator<Moment> TELLING = Comparator.<Moment, Boolean>comparing(Moment::wakes)
            .thenComparing(moment -> !moment.now().open().isEmpty())
            .thenComparing(moment -> moment.now().level());

    Moment {
        said = List.copyOf(said);
    }
}
