// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import java.util.EnumSet;
import java.util.Set;

/** What a cue word in a post points to. */
public enum CueKind {
    WORDS,
    NEGATOR,
    SAFETY,
    /** Weaker words of safety: only several people make them count. */
    DANGER,
    HIJACK,
    BREACH,
    LEGAL,
    MINOR,
    /** Somebody young is in it. */
    CHILD,
    /** A hospital or an emergency service is in it. */
    RESCUE,
    VIOLENCE,
    MISCONDUCT,
    STAFF,
    LEADERSHIP,
    PRODUCT,
    IMAGE,
    SERVICE,
    COMPLAINT,
    RUMOUR,
    JOKE,
    VALUES,
    IDENTITY,
    TASTE,
    BRIGADE,
    VICTIM,
    COMPETITOR,
    MARKET,
    MEDIA,
    APOLOGY,
    STANCE,
    /** Speaks of a post of ours. */
    OWNPOST,
    PUZZLED,
    OUTRAGE;

    private static final Set<CueKind> DENIABLE =
            EnumSet.of(SAFETY, DANGER, HIJACK, BREACH, LEGAL, MINOR, CHILD, RESCUE, VIOLENCE, MISCONDUCT, JOKE);

    /** Whether a negator before it takes it back: nobody was hurt; but "no refund" still speaks of a refund. */
    boolean deniable() {
        return DENIABLE.contains(this);
    }
}
