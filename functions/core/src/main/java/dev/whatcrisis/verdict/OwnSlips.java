// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.verdict.Sign.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one own post, and what people answer to it, for signs that it should not have been posted. It reads English and
 * French; it would rather miss a slip than take an ordinary announcement for one.
 */
public final class OwnSlips {
    private static final Pattern WARNING = Pattern.compile(
            "\\b(warning|beware|never|fake|scams?|attention|faux|arnaques?|jamais|report|signal\\w*)\\b");

    private OwnSlips() {}

    /**
     * @param reactions posts by others that answer or quote it; order does not matter
     * @param now when it is looked at
     */
    public static Optional<Slip> inspect(Mention ownPost, List<Mention> reactions, Instant now) {
        return inspect(ownPost, reactions, OwnHabit.UNKNOWN, now);
    }

    /**
     * @param habit of the account, from before this post
     */
    public static Optional<Slip> inspect(Mention ownPost, List<Mention> reactions, OwnHabit habit, Instant now) {
        SlipText text = new SlipText(ownPost.text());
        Reactions answers = Reactions.to(ownPost, reactions, now);
        return read(text, answers, habit, ownPost.at()).map(found -> slip(found, ownPost, answers));
    }

    /** What was found, before it is known whether the post is still online. */
    private record Found(CrisisType type, boolean compromising, String what) {}

    private static Optional<Found> read(SlipText text, Reactions answers, OwnHabit habit, Instant at) {
        if (text.blank()) {
            return answers.takenBackAndPuzzling()
                    ? found(CrisisType.OWN_SLIP_HARMLESS, false, "a post that is gone again")
                    : Optional.empty();
        }
        Signs signs = new Signs(text, habit);
        Foreign foreign = Foreign.to(habit, text, at);
        boolean warns = text.has(WARNING);
        if (signs.has(Kind.TAKEOVER)
                && signs.weight(Kind.TAKEOVER) + foreign.weight() >= SlipThresholds.ENOUGH
                && !warns) {
            return found(CrisisType.HIJACK, false, "reads as if a stranger posts: " + words(signs, Kind.TAKEOVER));
        }
        if (foreign.weight() >= SlipThresholds.ANOTHER_HAND) {
            return found(CrisisType.HIJACK, false, foreign.words());
        }
        if (signs.weight(Kind.INSULT, Kind.GROUP) >= SlipThresholds.ENOUGH) {
            return found(CrisisType.OWN_SLIP_OFFENSIVE, false, "holds " + words(signs, Kind.INSULT, Kind.GROUP));
        }
        boolean laughs = signs.weight(Kind.JEST) >= SlipThresholds.LAUGHTER;
        if (signs.has(Kind.TRAGEDY, Kind.AWARENESS)
                && signs.has(Kind.PROMO, Kind.JEST)
                && (laughs || !signs.has(Kind.SORROW))) {
            String what = words(signs, Kind.TRAGEDY, Kind.AWARENESS, Kind.PROMO, Kind.JEST);
            return found(CrisisType.OWN_SLIP_OFFENSIVE, false, "puts together " + what);
        }
        if (answers.outraging()) {
            return found(CrisisType.OWN_SLIP_OFFENSIVE, false, "looks ordinary, but people are outraged by it");
        }
        return harmless(text, signs, habit, at, warns, answers);
    }

    private static Optional<Found> harmless(
            SlipText text, Signs signs, OwnHabit habit, Instant at, boolean warns, Reactions answers) {
        if (signs.weight(Kind.CREDENTIAL) >= SlipThresholds.ENOUGH && !warns) {
            return found(CrisisType.OWN_SLIP_HARMLESS, true, "shows " + words(signs, Kind.CREDENTIAL));
        }
        if (text.holdsPassword() && !warns) {
            return found(CrisisType.OWN_SLIP_HARMLESS, true, "shows a word that looks like a password");
        }
        if (signs.weight(Kind.DRAFT) >= SlipThresholds.ENOUGH) {
            return found(CrisisType.OWN_SLIP_HARMLESS, false, "looks like " + words(signs, Kind.DRAFT));
        }
        if (signs.weight(Kind.PROFANITY) - signs.weight(Kind.WE, Kind.BUSINESS) >= SlipThresholds.ENOUGH) {
            return found(CrisisType.OWN_SLIP_HARMLESS, false, "holds " + words(signs, Kind.PROFANITY));
        }
        return habit.known()
                ? meantForOthers(text, signs, habit, at, warns, answers)
                : secret(text, signs, warns, answers);
    }

    private static Optional<Found> meantForOthers(
            SlipText text, Signs signs, OwnHabit habit, Instant at, boolean warns, Reactions answers) {
        if (signs.has(Kind.TRADE) && signs.weight(Kind.TRADE, Kind.PROMO) >= SlipThresholds.ENOUGH) {
            String what = "advertises what the account never speaks of: " + words(signs, Kind.TRADE);
            return found(CrisisType.OWN_SLIP_HARMLESS, false, what);
        }
        Hints hints = Hints.in(text, signs, habit, at, answers.goneAtOnce(), warns);
        double answered = answers.puzzling() ? SlipThresholds.PUZZLED : 0;
        return hints.score() + answered >= SlipThresholds.MEANT_FOR_OTHERS
                ? found(CrisisType.OWN_SLIP_HARMLESS, hints.compromising(), hints.words())
                : Optional.empty();
    }

    private static Optional<Found> secret(SlipText text, Signs signs, boolean warns, Reactions answers) {
        PrivateMessage message = new PrivateMessage(text, signs, warns);
        double answered = answers.puzzling() ? SlipThresholds.PUZZLED : 0;
        if (message.weight() >= SlipThresholds.SOMETHING_PRIVATE
                && message.likeness() + answered >= SlipThresholds.ENOUGH) {
            return found(CrisisType.OWN_SLIP_HARMLESS, true, message.words());
        }
        return Optional.empty();
    }

    private static Optional<Found> found(CrisisType type, boolean compromising, String what) {
        return Optional.of(new Found(type, compromising, what));
    }

    private static Slip slip(Found found, Mention ownPost, Reactions answers) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (ownPost.deletedAt().isEmpty()) {
            flags.add(Flag.OWN_LIVE);
        }
        if (found.compromising()) {
            flags.add(Flag.COMPROMISING);
        }
        if (found.type() == CrisisType.HIJACK) {
            flags.add(Flag.HIJACK);
        }
        List<String> because = new ArrayList<>(List.of(found.what()));
        because.addAll(answers.words());
        return new Slip(found.type(), flags, because);
    }

    private static String words(Signs signs, Kind first, Kind... more) {
        return CaseWords.list(signs.words(EnumSet.of(first, more)));
    }
}
