// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.slip.Sign.Kind;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one own post, and what people answer to it, for signs that it should not have been posted: by its meaning where it was
 * read, and by its words in English and French. It would rather miss a slip than take an ordinary announcement for one.
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
        return MeantSlip.in(ownPost.says(), answers, habit.readsLikeSlips())
                .or(() -> read(text, answers, habit, ownPost))
                .map(found -> slip(found, ownPost, answers));
    }

    /** What remains to be remembered of a post that is no slip: empty when there is no doubt about it. */
    public static Optional<Doubt> doubt(Mention ownPost, OwnHabit habit) {
        SlipText text = new SlipText(ownPost.text());
        if (text.blank() || !habit.known()) {
            return Optional.empty();
        }
        Hints hints = hints(text, new Signs(text, habit), habit, ownPost.at(), false);
        return hints.score() + Hint.GONE.weight() >= SlipThresholds.MEANT_FOR_OTHERS
                ? Optional.of(new Doubt(hints.score(), hints.compromising(), hints.fact()))
                : Optional.empty();
    }

    /** A doubtful post that was deleted within minutes; its text is gone, the doubt is what is known of it. */
    public static Optional<Slip> vanished(Mention tombstone, Doubt doubt, List<Mention> reactions, Instant now) {
        Reactions answers = Reactions.to(tombstone, reactions, now);
        return answers.goneAtOnce()
                ? found(CrisisType.OWN_SLIP_HARMLESS, doubt.compromising(), doubt.words())
                        .map(found -> slip(found, tombstone, answers))
                : Optional.empty();
    }

    private static Hints hints(SlipText text, Signs signs, OwnHabit habit, Instant at, boolean gone) {
        return Hints.in(text, signs, habit, at, gone, text.has(WARNING));
    }

    private static Optional<Found> read(SlipText text, Reactions answers, OwnHabit habit, Mention ownPost) {
        if (text.blank()) {
            return answers.takenBackAndPuzzling()
                    ? found(CrisisType.OWN_SLIP_HARMLESS, false, Fact.of("slip.gone"))
                    : Optional.empty();
        }
        Signs signs = new Signs(text, habit);
        Foreign foreign = Foreign.to(habit, text, ownPost.at());
        boolean warns = text.has(WARNING);
        if (signs.has(Kind.TAKEOVER)
                && signs.weight(Kind.TAKEOVER) + foreign.weight() >= SlipThresholds.ENOUGH
                && !warns) {
            return found(CrisisType.HIJACK, false, signs("slip.stranger", signs, Kind.TAKEOVER));
        }
        if (foreign.weight() >= SlipThresholds.ANOTHER_HAND) {
            return found(CrisisType.HIJACK, false, foreign.fact());
        }
        if (signs.weight(Kind.INSULT, Kind.GROUP) >= SlipThresholds.ENOUGH) {
            return found(CrisisType.OWN_SLIP_OFFENSIVE, false, signs("slip.holds", signs, Kind.INSULT, Kind.GROUP));
        }
        boolean laughs = signs.weight(Kind.JEST) >= SlipThresholds.LAUGHTER;
        if (signs.has(Kind.TRAGEDY, Kind.AWARENESS)
                && signs.has(Kind.PROMO, Kind.JEST)
                && (laughs || !signs.has(Kind.SORROW))) {
            Fact what = signs("slip.together", signs, Kind.TRAGEDY, Kind.AWARENESS, Kind.PROMO, Kind.JEST);
            return found(CrisisType.OWN_SLIP_OFFENSIVE, false, what);
        }
        if (answers.outraging()) {
            return found(CrisisType.OWN_SLIP_OFFENSIVE, false, Fact.of("slip.outrage"));
        }
        return harmless(text, signs, habit, ownPost, warns, answers);
    }

    private static Optional<Found> harmless(
            SlipText text, Signs signs, OwnHabit habit, Mention ownPost, boolean warns, Reactions answers) {
        if (signs.weight(Kind.CREDENTIAL) >= SlipThresholds.ENOUGH && !warns) {
            return found(CrisisType.OWN_SLIP_HARMLESS, true, signs("slip.shows", signs, Kind.CREDENTIAL));
        }
        if (text.holdsPassword() && !warns) {
            return found(CrisisType.OWN_SLIP_HARMLESS, true, Fact.of("slip.password"));
        }
        if (MeantSlip.onPurpose(ownPost.says())) {
            return Optional.empty();
        }
        if (signs.weight(Kind.DRAFT) >= SlipThresholds.ENOUGH) {
            return found(CrisisType.OWN_SLIP_HARMLESS, false, signs("slip.draft", signs, Kind.DRAFT));
        }
        if (signs.weight(Kind.PROFANITY) - signs.weight(Kind.WE, Kind.BUSINESS) >= SlipThresholds.ENOUGH) {
            return found(CrisisType.OWN_SLIP_HARMLESS, false, signs("slip.holds", signs, Kind.PROFANITY));
        }
        return habit.known()
                ? meantForOthers(text, signs, habit, ownPost.at(), answers)
                : secret(text, signs, warns, answers);
    }

    private static Optional<Found> meantForOthers(
            SlipText text, Signs signs, OwnHabit habit, Instant at, Reactions answers) {
        if (signs.has(Kind.TRADE) && signs.weight(Kind.TRADE, Kind.PROMO) >= SlipThresholds.ENOUGH) {
            Fact what = signs("slip.trade", signs, Kind.TRADE);
            return found(CrisisType.OWN_SLIP_HARMLESS, false, what);
        }
        Hints hints = hints(text, signs, habit, at, answers.goneAtOnce());
        double answered = answers.puzzling() ? SlipThresholds.PUZZLED : 0;
        return hints.score() + answered >= SlipThresholds.MEANT_FOR_OTHERS
                ? found(CrisisType.OWN_SLIP_HARMLESS, hints.compromising(), hints.fact())
                : Optional.empty();
    }

    private static Optional<Found> secret(SlipText text, Signs signs, boolean warns, Reactions answers) {
        PrivateMessage message = new PrivateMessage(text, signs, warns);
        double answered = answers.puzzling() ? SlipThresholds.PUZZLED : 0;
        if (message.weight() >= SlipThresholds.SOMETHING_PRIVATE
                && message.likeness() + answered >= SlipThresholds.ENOUGH) {
            return found(CrisisType.OWN_SLIP_HARMLESS, true, message.fact());
        }
        return Optional.empty();
    }

    private static Optional<Found> found(CrisisType type, boolean compromising, Fact what) {
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
        List<Fact> because = new ArrayList<>(found.what());
        because.addAll(answers.facts());
        return new Slip(found.type(), flags, because);
    }

    private static Fact signs(String key, Signs signs, Kind first, Kind... more) {
        return Fact.of(key).with("signs", signs.facts(EnumSet.of(first, more)));
    }
}
