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
import java.util.Optional;

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
    /**
     * @param ours it answers a post of ours, so that it is about us without a name
     */
    static Optional<Told> of(ReadPost post, boolean ours) {
        return post.says()
                .filter(says -> says.about() != About.OTHER)
                .flatMap(says -> of(post, says, ours || says.about() == About.US));
    }

    private static Optional<Told> of(ReadPost post, Says says, boolean aboutUs) {
        boolean light = says.label().isLight();
        if (says.danger() && !light || aboutUs && reported(post, says)) {
            return Optional.of(sure(post, says, aboutUs));
        }
        if (says.label() == Label.OTHER_COMPANY) {
            return Optional.empty();
        }
        boolean doubted = alarming(post, says) && !(light && (says.danger() || says.p() >= DangerThresholds.LIKELIER));
        return doubted ? Optional.of(doubted(post, says, aboutUs)) : Optional.empty();
    }

    /** The press writes soberly of what is bad: an item that names us with words of harm tells it, where the reader only doubts. */
    private static boolean reported(ReadPost post, Says says) {
        return post.mention().press() && alarming(post, says);
    }

    private static boolean alarming(ReadPost post, Says says) {
        return says.alarm() >= DangerThresholds.DOUBTED
                && post.hasWordsOf(CueKind.SAFETY, CueKind.DANGER, CueKind.RESCUE);
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
        double worth = aboutUs && surely(says) ? DangerThresholds.SURE : DangerThresholds.TOLD;
        if (flag == Flag.SAFETY || flag == Flag.BREACH) {
            worth += seen ? DangerThresholds.SEEN : 0;
            worth += shown || vulnerable ? DangerThresholds.SUPPORTED : 0;
        }
        Witness witness = press && aboutUs ? Witness.WITNESSED : seen ? says.witness() : Witness.HEARSAY;
        return new Told(post, flag, harm(says, flag), worth, witness, shown, vulnerable, false);
    }

    /** Over the waking threshold, or said by the team, which wakes nobody by that. */
    private static boolean surely(Says says) {
        return says.wakes() || says.alarm() >= DangerThresholds.SAID_BY_THE_TEAM;
    }

    /** A kind of harm that the danger cannot do is none that is known. */
    private static Harm harm(Says says, Flag flag) {
        boolean other = flag == Flag.SAFETY
                && (says.harm() == Harm.SELF_HARM || says.harm() == Harm.STALKING || says.harm() == Harm.DATA);
        return other || says.harm() == Harm.NONE ? Harm.OTHER : says.harm();
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

    /**
     * Which danger it is. Bodies that fail, sharp things and words of death are in posts of harm, of threats and of suicide alike: where
     * the reader gives neither of the last two half of the danger, somebody is hurt or ill.
     */
    private static Flag flag(Says says) {
        boolean sure = says.p() >= DangerThresholds.LIKELIER * says.alarm();
        return switch (says.label()) {
            case THREAT -> sure ? Flag.THREAT : Flag.SAFETY;
            case SELF_HARM -> sure ? Flag.SELF_HARM : Flag.SAFETY;
            case DOXXING -> Flag.DOXXING;
            case BREACH -> Flag.BREACH;
            default -> Flag.SAFETY;
        };
    }
}
