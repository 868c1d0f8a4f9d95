// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import java.util.EnumSet;
import java.util.Set;

/** What a post that was read points to. Words tell what a reader does not ask for, and topics that it missed. */
final class ByMeaning {
    /** Told by the reader alone in a post that was read. */
    private static final Set<CueKind> ASKED =
            EnumSet.of(CueKind.SAFETY, CueKind.DANGER, CueKind.BREACH, CueKind.COMPETITOR);

    private ByMeaning() {}

    /** @param words what words point to */
    static Set<CueKind> kinds(Says says, Set<CueKind> words) {
        EnumSet<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        kinds.addAll(words);
        kinds.removeAll(ASKED);
        if (says.about() == About.OTHER) {
            kinds.removeAll(EnumSet.of(CueKind.VIOLENCE, CueKind.STAFF));
            kinds.add(CueKind.COMPETITOR);
            return kinds;
        }
        kinds.addAll(of(says));
        return kinds;
    }

    private static Set<CueKind> of(Says says) {
        return switch (says.label()) {
            case HIJACK_WARNING -> EnumSet.of(CueKind.HIJACK);
            case LEGAL -> EnumSet.of(CueKind.LEGAL);
            case MISCONDUCT ->
                says.harm() == Harm.ATTACK
                        ? EnumSet.of(CueKind.MISCONDUCT, CueKind.VIOLENCE, CueKind.STAFF)
                        : EnumSet.of(CueKind.MISCONDUCT);
            case DISCRIMINATION -> EnumSet.of(CueKind.IDENTITY);
            case PRODUCT_FAILURE -> EnumSet.of(CueKind.PRODUCT);
            case SERVICE_FAILURE -> EnumSet.of(CueKind.SERVICE);
            case COMPLAINT, SARCASM -> EnumSet.of(CueKind.COMPLAINT);
            case RUMOUR -> EnumSet.of(CueKind.RUMOUR);
            case JOKE, HYPERBOLE -> EnumSet.of(CueKind.JOKE);
            case OTHER_COMPANY -> EnumSet.of(CueKind.COMPETITOR);
            case OWN_APOLOGY -> EnumSet.of(CueKind.APOLOGY);
            default -> EnumSet.noneOf(CueKind.class);
        };
    }

    /** Whether it speaks of what an urgent flag may be raised for. */
    static boolean urgent(Says says) {
        return says.danger()
                || EnumSet.of(Label.HIJACK_WARNING, Label.LEGAL, Label.MISCONDUCT)
                        .contains(says.label());
    }
}
