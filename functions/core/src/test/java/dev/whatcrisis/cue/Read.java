// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;

/** What a reader may have found in a post; a test changes what it is about. */
public final class Read {
    private final Label label;
    private double p = 0.9;
    private double alarm;
    private boolean told;
    private boolean wakes;
    private About about = About.US;
    private Attached evidence = Attached.NONE;
    private Witness witness = Witness.HEARSAY;
    private Harm harm = Harm.NONE;
    private boolean known = true;

    private Read(Label label) {
        this.label = label;
    }

    /** Below what is told. */
    public static Read as(Label label) {
        return new Read(label);
    }

    /** Over what is told, below what wakes. */
    public static Read told(Label label, Harm harm) {
        Read read = new Read(label);
        read.told = true;
        read.alarm = 0.75;
        read.harm = harm;
        return read;
    }

    /** Over the waking threshold. */
    public static Read sure(Label label, Harm harm) {
        Read read = told(label, harm);
        read.wakes = true;
        read.alarm = 0.96;
        return read;
    }

    public Read doubted(double chance) {
        alarm = chance;
        return this;
    }

    public Read likely(double chance) {
        p = chance;
        return this;
    }

    public Read with(About value) {
        about = value;
        return this;
    }

    public Read with(Attached value) {
        evidence = value;
        return this;
    }

    public Read with(Witness value) {
        witness = value;
        return this;
    }

    public Read with(Harm value) {
        harm = value;
        return this;
    }

    public Read illegible() {
        known = false;
        return this;
    }

    public Says says() {
        return new Says(
                label, p, alarm, told, wakes, label.isCritical(), about, evidence, witness, false, harm, known, "test");
    }
}
