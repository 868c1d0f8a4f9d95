// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;

/** A message that could not be handed over, with the reason as it may be told: no address, password or text is in it. */
public final class NotTakenException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Fact why;

    public NotTakenException(Fact why) {
        super(Words.of(Language.EN).say(why));
        this.why = why;
    }

    public Fact why() {
        return why;
    }

    /** What may be told of any problem; of an unknown one only that there was one. */
    public static Fact why(Exception problem) {
        return problem instanceof NotTakenException known ? known.why() : Fact.of("sending.failed");
    }
}
