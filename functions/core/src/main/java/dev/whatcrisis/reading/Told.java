// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.ReadPost;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A post that tells of danger, as far as one post can. A post about somebody else, a figure of speech, a joke and praise tell of
 * none, whatever is in them.
 *
 * @param worth how much of a person over the waking threshold it is worth, see {@link DangerThresholds}
 * @param witness how the writer knows it; {@link Witness#NONE} where that is not sure enough
 * @param shown it shows something, or is an item of press
 * @param vulnerable a child, a hospital or an emergency service is in it
 * @param doubted only its words and a doubt of the reader say so
 */
record Told(
        ReadPost post,
        Flag flag,
        Harm harm,
        double worth,
        Witness witness,
        boolean shown,
        boolean vulnerable,
        boolean doubted) {
    private static final Set<Label> LIGHT = EnumSet.of(Label.HYPERBOLE, Label.JOKE, Label.PRAISE);

    /**
     * @param ours it answers a post of ours, so that it is about us without a name
     */
    static Optional<Told> of(ReadPost post, boolean ours) {
        return post.says()
                .filter(says -> says.about() != About.OTHER && says.label() != Label.OTHER_COMPANY)
                .flatMap(says -> of(post, says, ours || says.about() == About.US));
    }

    private static Optional<Told> of(ReadPost post, Says says, boolean aboutUs) {
        boolean light = LIGHT.contains(says.label());
        if (says.danger() && !light) {
            return Optional.of(sure(post, says, aboutUs));
        }
        boolean doubted = says.alarm() >= DangerThresholds.DOUBTED
                && post.hasWordsOf(CueKind.SAFETY, CueKind.DANGER, CueKind.RESCUE)
                && !(light && (says.danger() || says.p() >= DangerThresholds.LIKELIER));
        return doubted ? Optional.of(doubted(post, says, aboutUs)) : Optional.empty();
    }

    /** Over the waking threshold, or press. */
    boolean sure() {
        return !doubted
                && (post.mention().press() || post.says().filter(Says::wakes).isPresent());
    }

    Instant at() {
        return post.mention().at();
    }

    /** Whether it was told before the other, and no longer before than this. */
    boolean within(Duration time, Told last) {
        return !at().isAfter(last.at()) && !at().isBefore(last.at().minus(time));
    }

    private static Told sure(ReadPost post, Says says, boolean aboutUs) {
        Flag flag = flag(says);
        boolean press = post.mention().press();
        boolean seen = aboutUs && wasThere(says.witness());
        boolean shown = press || post.showsMedia();
        boolean vulnerable = post.hasWordsOf(CueKind.CHILD, CueKind.RESCUE);
        double worth = aboutUs && says.wakes() ? DangerThresholds.SURE : DangerThresholds.TOLD;
        if (flag == Flag.SAFETY || flag == Flag.BREACH) {
            worth += seen ? DangerThresholds.SEEN : 0;
            worth += shown || vulnerable ? DangerThresholds.SUPPORTED : 0;
        }
        Witness witness = press && aboutUs ? Witness.WITNESSED : seen ? says.witness() : Witness.HEARSAY;
        return new Told(post, flag, says.harm(), worth, witness, shown, vulnerable, false);
    }

    /** Words and a doubt make half of a teller: enough beside others, and alone no reason to wake anybody. */
    private static Told doubted(ReadPost post, Says says, boolean aboutUs) {
        boolean seen = aboutUs && wasThere(says.witness());
        double worth = DangerThresholds.TOLD + (seen ? DangerThresholds.SUPPORTED : 0);
        return new Told(post, Flag.SAFETY, says.harm(), worth, Witness.HEARSAY, false, false, true);
    }

    private static boolean wasThere(Witness witness) {
        return witness == Witness.FIRST_HAND || witness == Witness.WITNESSED;
    }

    /** Of danger that is spread over several labels, the harm says which it is. */
    private static Flag flag(Says says) {
        return switch (says.label()) {
            case SAFETY -> Flag.SAFETY;
            case THREAT -> Flag.THREAT;
            case SELF_HARM -> Flag.SELF_HARM;
            case DOXXING -> Flag.DOXXING;
            case BREACH -> Flag.BREACH;
            default ->
                switch (says.harm()) {
                    case DATA -> Flag.BREACH;
                    case SELF_HARM -> Flag.SELF_HARM;
                    case STALKING -> Flag.DOXXING;
                    case WEAPON, BOMB, ATTACK -> Flag.THREAT;
                    default -> Flag.SAFETY;
                };
        };
    }
}
