// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.cue.CaseThresholds;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.Voices;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which facts that outweigh counts the posts of a story speak of.
 *
 * @param dangers of the posts that were read
 */
public record FlagReader(Voices serious, Dangers dangers) {

    Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(dangers.flags());
        raise(flags, Flag.SAFETY, safetyInWords());
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

    /** How well it is supported that people are at risk; what nobody read is believed to be what its words say. */
    AtRisk atRisk() {
        AtRisk read = dangers.atRisk();
        if (!safetyInWords()) {
            return read;
        }
        Voices unread = unread();
        boolean shown = unread.showing(CueKind.SAFETY) > 0;
        return new AtRisk(
                read.people() + unread.saying(CueKind.SAFETY, CueKind.DANGER),
                read.seen() || shown ? Optional.empty() : read.witness(),
                read.shown() || shown,
                read.vulnerable());
    }

    private Voices unread() {
        return serious.that(post -> post.says().isEmpty());
    }

    /** Of posts that were not read, several speak of harm, or one shows it. */
    private boolean safetyInWords() {
        Voices unread = unread();
        boolean several = unread.saying(CueKind.SAFETY) > 0
                && unread.saying(CueKind.SAFETY, CueKind.DANGER) >= LevelThresholds.SAFETY_AUTHORS
                && unread.share(CueKind.SAFETY, CueKind.DANGER) >= CaseThresholds.SAFETY_SHARE;
        boolean shown =
                unread.showing(CueKind.SAFETY) > 0 && unread.share(CueKind.SAFETY) >= CaseThresholds.SAFETY_SHARE;
        boolean led = unread.saying(CueKind.DANGER) >= CaseThresholds.INDEPENDENT
                && unread.share(CueKind.DANGER) >= CaseThresholds.DANGER_SHARE;
        return several || shown || led;
    }

    private boolean violence() {
        return violence(serious);
    }

    static boolean violence(Voices serious) {
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
