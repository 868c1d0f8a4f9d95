// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.cue.CaseThresholds;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.Voices;
import java.util.EnumSet;
import java.util.Set;

/** Which facts that outweigh counts the posts of a story speak of. */
public record FlagReader(Voices serious) {

    Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        raise(flags, Flag.SAFETY, safety());
        raise(flags, Flag.HIJACK, told(CueKind.HIJACK, CaseThresholds.SHOWING_SHARE));
        raise(flags, Flag.BREACH, told(CueKind.BREACH, CaseThresholds.SHOWING_SHARE));
        raise(flags, Flag.LEGAL, told(CueKind.LEGAL, CaseThresholds.LEADING_SHARE));
        raise(flags, Flag.MINOR_OR_VULNERABLE, told(CueKind.MINOR, CaseThresholds.SHOWING_SHARE));
        raise(flags, Flag.IDENTITY, told(CueKind.IDENTITY, CaseThresholds.TOPIC_SHARE));
        raise(flags, Flag.MARKET, told(CueKind.MARKET, CaseThresholds.SHOWING_SHARE));
        raise(flags, Flag.VIOLENCE_VIDEO, violence() && serious.showing(CueKind.VIOLENCE) > 0);
        raise(flags, Flag.MISCONDUCT_VIDEO, misconduct() && serious.showing(CueKind.MISCONDUCT) > 0);
        return flags;
    }

    /** Several people speak of harm, or one shows it. */
    private boolean safety() {
        boolean several = serious.saying(CueKind.SAFETY) > 0
                && serious.saying(CueKind.SAFETY, CueKind.DANGER) >= LevelThresholds.SAFETY_AUTHORS
                && serious.share(CueKind.SAFETY, CueKind.DANGER) >= CaseThresholds.SAFETY_SHARE;
        boolean shown =
                serious.showing(CueKind.SAFETY) > 0 && serious.share(CueKind.SAFETY) >= CaseThresholds.SAFETY_SHARE;
        return several || shown || told(CueKind.DANGER, CaseThresholds.DANGER_SHARE);
    }

    boolean violence() {
        return serious.saying(CueKind.VIOLENCE) >= CaseThresholds.TOPIC
                && serious.share(CueKind.VIOLENCE) >= CaseThresholds.TOPIC_SHARE
                && serious.saying(CueKind.STAFF) > 0;
    }

    private boolean misconduct() {
        return serious.saying(CueKind.MISCONDUCT) >= CaseThresholds.TOPIC;
    }

    private boolean told(CueKind kind, double share) {
        return serious.saying(kind) >= CaseThresholds.INDEPENDENT && serious.share(kind) >= share;
    }

    private static void raise(Set<Flag> flags, Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
