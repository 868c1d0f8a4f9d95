// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.tone.Tone;
import dev.whatcrisis.tone.ToneScorer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which posts are owed an answer: of a person hurt, a genuine question, a complaint. Whoever is left is left for a reason that is
 * told, and a person may think otherwise. In doubt a post is owed one: who reads it in vain loses a minute.
 */
final class Criteria {
    /** Likelier than not. */
    private static final double HOSTILE = 0.5;

    private static final Set<Label> LIGHT = EnumSet.of(Label.JOKE, Label.SARCASM, Label.HYPERBOLE);

    private static final Set<Label> FAULTS = EnumSet.of(
            Label.COMPLAINT, Label.PRODUCT_FAILURE, Label.SERVICE_FAILURE, Label.MISCONDUCT, Label.DISCRIMINATION);

    /** A question mark that is no part of an address. */
    private static final Pattern ASKS = Pattern.compile("[?？؟](?![\\w%=&-]*=)");

    private final ToneScorer tones = ToneScorer.standard();

    /** @param answersUs whether it answers one of the team's posts or speaks to its account */
    Assessment of(Mention post, boolean answersUs) {
        if (post.press()) {
            return Assessment.left(Leave.PRESS);
        }
        return post.says()
                .filter(Says::known)
                .map(says -> read(post, says, answersUs))
                .orElseGet(() -> unread(post, answersUs));
    }

    private Assessment read(Mention post, Says says, boolean answersUs) {
        boolean there = says.witness() == Witness.FIRST_HAND || says.witness() == Witness.WITNESSED;
        if (says.danger() && says.label() != Label.THREAT
                || there && says.label().isDanger()) {
            return Assessment.owed(Need.HURT);
        }
        if (says.label() == Label.THREAT) {
            return Assessment.left(Leave.THREAT);
        }
        if (says.about() == About.OTHER && !answersUs || says.label() == Label.OTHER_COMPANY) {
            return Assessment.left(Leave.OTHERS);
        }
        if (LIGHT.contains(says.label())) {
            return Assessment.left(Leave.JOKE);
        }
        if (asks(post) || says.question()) {
            return attacks(post, true) && !there ? Assessment.left(Leave.TROLL) : Assessment.owed(Need.QUESTION);
        }
        boolean fault = FAULTS.contains(says.label());
        if (fault && there) {
            return Assessment.owed(Need.COMPLAINT);
        }
        return Assessment.left(why(post, says.label()));
    }

    private Leave why(Mention post, Label label) {
        return switch (label) {
            case PRAISE -> Leave.PRAISE;
            case RUMOUR -> Leave.RUMOUR;
            default -> opinion(post);
        };
    }

    /** Where nobody could read what it says, only signs and tone are left. */
    private Assessment unread(Mention post, boolean answersUs) {
        if (attacks(post, true)) {
            return Assessment.left(Leave.TROLL);
        }
        if (asks(post)) {
            return Assessment.owed(Need.QUESTION);
        }
        return post.critical() && answersUs ? Assessment.owed(Need.COMPLAINT) : Assessment.left(opinion(post));
    }

    private static boolean asks(Mention post) {
        return ASKS.matcher(post.text()).find();
    }

    private Leave opinion(Mention post) {
        if (attacks(post, true)) {
            return Leave.TROLL;
        }
        return attacks(post, false) ? Leave.PERHAPS_TROLL : Leave.OPINION;
    }

    /** @param sure whether the language is one in which that can be believed: a question is left for nothing less */
    private boolean attacks(Mention post, boolean sure) {
        Tone tone = tones.score(post.text(), post.lang());
        return tone.hostile() >= HOSTILE && tone.hostileSure() == sure;
    }
}
