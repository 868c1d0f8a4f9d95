// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.collecting.Fears;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.meaning.CloseReader;
import java.util.Locale;

/** Who reads the posts of a replay. */
public enum ReplayReader {
    CLOSE {
        @Override
        public ReadPosts reading() {
            return new ReadPosts(CloseReader.whenAsked(), Fears.STANDARD);
        }
    },
    FIRST {
        @Override
        public ReadPosts reading() {
            return ReadPosts.nothing();
        }
    };

    /** A new one: what it read before is no part of a replay. */
    public abstract ReadPosts reading();

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
