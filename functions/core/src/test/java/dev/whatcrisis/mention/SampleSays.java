// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;

/** What posts may say. */
public final class SampleSays {
    public static final Says SAFETY = new Says(
            Label.SAFETY,
            0.91,
            0.96,
            true,
            true,
            true,
            About.US,
            Attached.PHOTO,
            Witness.FIRST_HAND,
            false,
            Harm.SWALLOWED,
            true,
            "sample-1");
    public static final Says ORDINARY = new Says(
            Label.ORDINARY,
            0.88,
            0.004,
            false,
            false,
            false,
            About.NOBODY,
            Attached.NONE,
            Witness.NONE,
            false,
            Harm.NONE,
            true,
            "sample-1");

    private SampleSays() {}

    /** One with this label about us; what is told is told and wakes nobody. */
    public static Says of(Label label, double alarm, boolean told) {
        return new Says(
                label,
                0.8,
                alarm,
                told,
                false,
                label.isCritical(),
                About.US,
                Attached.NONE,
                Witness.NONE,
                false,
                Harm.NONE,
                true,
                "sample-1");
    }
}
