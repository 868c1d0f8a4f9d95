// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.rota.Gap;
import dev.whatcrisis.rota.Gaps;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Standby;
import dev.whatcrisis.rota.Trouble;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether the calendar of duties can be read, and whether it leaves a gap. */
public final class RotaChecks {
    private static final String ABOUT = "rota";

    private RotaChecks() {}

    /** Nothing where there is no calendar; gaps are told on the clocks of the first watch. */
    public static List<Finding> of(Rota rota, Collection<Watch> watches, Instant now) {
        if (!rota.kept()) {
            return List.of();
        }
        ZoneId zone = watches.stream().map(Watch::zone).findFirst().orElse(ZoneOffset.UTC);
        Words words = Words.of(Language.EN, zone, now);
        List<Finding> findings = new ArrayList<>();
        for (Trouble trouble : rota.trouble().stream().toList()) {
            findings.add(Finding.warn(
                    ABOUT,
                    words.say(trouble.said(rota.timetable())),
                    "look at its address, or hand it in anew under Settings, Who is told"));
        }
        for (Gap gap : Gaps.between(rota, now, now.plus(Gaps.AHEAD), zone)) {
            findings.add(Finding.warn(
                    ABOUT, words.say(gap.said()), "enter somebody; else the order of the roster applies then"));
        }
        if (findings.isEmpty()) {
            List<String> onDuty = Standby.of(rota, now).onDuty();
            findings.add(Finding.ok(ABOUT, onDuty.isEmpty() ? "nobody now" : String.join(", ", onDuty)));
        }
        return findings;
    }
}
