// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an own post is by its meaning, in the languages of the reader. */
final class MeantSlip {
    private static final Set<Label> ON_PURPOSE = EnumSet.of(Label.OWN_APOLOGY, Label.OWN_PLAYFUL);

    private MeantSlip() {}

    /**
     * The slip that a reader told. A slip that it is not sure of, and that nobody who answers minds, is the lightest one: it is
     * shown, and nobody is woken for it.
     *
     * @param habitual the account's posts often read so
     */
    static Optional<Found> in(Optional<Says> read, Reactions answers, boolean habitual) {
        return read(read).flatMap(says -> in(says, answers, habitual));
    }

    private static Optional<Found> in(Says says, Reactions answers, boolean habitual) {
        boolean minded = answers.minded();
        boolean told = says.told() && (says.wakes() || minded || !habitual);
        boolean answered = minded && says.alarm() >= SlipThresholds.READS_LIKE_A_SLIP;
        if (!says.label().isSlip() || !told && !answered) {
            return Optional.empty();
        }
        boolean sure = says.wakes() || minded || says.label() == Label.OWN_CREDENTIAL;
        return Optional.of(new Found(
                sure ? type(says.label()) : CrisisType.OWN_SLIP_HARMLESS,
                sure && compromising(says.label()),
                facts(says)));
    }

    /** Whether it says sorry, or plays, and surely no slip: what merely sounds private in it is none. */
    static boolean onPurpose(Optional<Says> read) {
        return read(read)
                .filter(says -> ON_PURPOSE.contains(says.label()))
                .filter(says -> says.p() >= SlipThresholds.SURELY_ON_PURPOSE)
                .isPresent();
    }

    private static Optional<Says> read(Optional<Says> says) {
        return says.filter(found -> found.known() && found.label().role() == Role.OWN);
    }

    private static CrisisType type(Label label) {
        return switch (label) {
            case SLIP_OFFENSIVE, SLIP_TRAGEDY -> CrisisType.OWN_SLIP_OFFENSIVE;
            case OWN_HIJACK, OWN_INSIDER -> CrisisType.HIJACK;
            default -> CrisisType.OWN_SLIP_HARMLESS;
        };
    }

    private static boolean compromising(Label label) {
        return EnumSet.of(Label.SLIP_PRIVATE, Label.SLIP_COMPROMISING, Label.OWN_CREDENTIAL)
                .contains(label);
    }

    private static List<Fact> facts(Says says) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.code("slip.means", says.label())));
        if (says.harm() != Harm.NONE) {
            facts.add(Fact.of("slip.hurts").with("harm", says.harm()));
        }
        return facts;
    }
}
