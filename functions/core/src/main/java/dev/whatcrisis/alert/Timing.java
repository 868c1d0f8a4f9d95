// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.QuietHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** Every time, interval and limit of the alert policy; local times are the contact's own. */
public final class Timing {
    /** After the people who may be rung at night, the first on call. */
    static final Duration AWAKE_FIRST_TO_ON_CALL = Duration.ofMinutes(10);

    /** Without acknowledgement the next person is told: of something worth waking for… */
    static final Duration ESCALATE_URGENT = Duration.ofMinutes(15);

    /** …of a storm by day… */
    static final Duration ESCALATE_STORM = Duration.ofMinutes(30);

    /** …of a squall by day. */
    static final Duration ESCALATE_SQUALL = Duration.ofHours(2);

    /** How many people hear of a squall that nobody acknowledges. */
    static final int SQUALL_PEOPLE = 2;

    /** How often the others are told before a boss is rung. */
    static final int RUNGS_BEFORE_BOSS = 2;

    /** The brief about a night that could wait; before the rebound between 06 and 08. */
    static final LocalTime BRIEF = LocalTime.of(6, 45);

    /** The calm mail goes out then when nobody acknowledged earlier. */
    static final LocalTime CALM_MAIL = QuietHours.NIGHT.until();

    /** The digest of small things, and the daily word about what goes on. */
    public static final LocalTime NEWS = LocalTime.of(9, 0);

    /** When the last people to answer are asked about. */
    static final Set<DayOfWeek> LEFTOVERS = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);

    /** Who heard something less than this before nine waits for the next day's word. */
    static final Duration REPEAT_GAP = Duration.ofHours(4);

    /** A person's "it is over" can be undone that long, so nobody is told before. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** What could not be handed over for so long is said anew, in the words of today. */
    static final Duration STALE = Duration.ofHours(2);

    /** Whoever could not be asked for so long whether a wake was worth it has other things to do. */
    static final Duration ASKED_FOR = Duration.ofHours(24);

    /** SMS in one incident, to one person, in one night. */
    static final int SMS_PER_NIGHT = 3;

    /** Nights in a calendar quarter in which one person is rung. */
    static final int WAKE_NIGHTS_PER_QUARTER = 2;

    private Timing() {}
}
