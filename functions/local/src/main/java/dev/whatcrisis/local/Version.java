// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

/** Which release this is: that of the build, without the mark of one that is not released yet. */
public final class Version {
    static final String NUMBER = "0.1.0";

    /** What {@code --version} prints, on this machine and for a stack on AWS. */
    public static final String LINE = "What Crisis? " + NUMBER;

    private Version() {}
}
