// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.slip.Sign.Kind;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much a post is like a message to one person, weighed against signs that it was written for everybody.
 *
 * @param warns it warns the public, so that "do not share" is no secret
 */
record PrivateMessage(SlipText text, Signs signs, boolean warns) {
    private static final Set<Kind> PRIVATE = EnumSet.of(Kind.INTIMATE, Kind.DIRECT, Kind.STATE, Kind.SECRET);

    double weight() {
        return signs.weight(Kind.INTIMATE, Kind.DIRECT, Kind.STATE) + (warns ? 0 : signs.weight(Kind.SECRET));
    }

    double likeness() {
        return weight() - publicness() + (bare() ? SlipThresholds.BARE : 0) + chattiness();
    }

    /** A secret is often about us, so that "we" says nothing there. */
    private double publicness() {
        double we = signs.has(Kind.SECRET) ? 0 : signs.weight(Kind.WE);
        double form = (text.hasLink() ? SlipThresholds.WRITTEN_FOR_THE_PUBLIC : 0)
                + (text.beginsWithHandle() ? SlipThresholds.WRITTEN_FOR_THE_PUBLIC : 0)
                + (text.hasHashtag() ? SlipThresholds.HASHTAG : 0);
        return signs.weight(Kind.BUSINESS) + we + form;
    }

    private boolean bare() {
        return !text.hasLink() && !text.hasHashtag() && !text.beginsWithHandle() && !signs.has(Kind.WE, Kind.BUSINESS);
    }

    private double chattiness() {
        return (text.beginsInLowerCase() ? SlipThresholds.CHATTY : 0)
                + (text.readsLikeChat() ? SlipThresholds.CHATTY : 0);
    }

    Fact fact() {
        List<Fact> parts = new ArrayList<>(signs.facts(PRIVATE));
        if (!text.hasLink() && !text.hasHashtag()) {
            parts.add(Fact.of("slip.noLink"));
            parts.add(Fact.of("slip.noHashtag"));
        }
        return Fact.of("slip.private").with("signs", parts);
    }
}
