// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How a post is written, whatever it says. Each account has its own way: another hand, or another addressee, shows by it. */
enum Trait {
    LOWER_CASE(SlipText::beginsInLowerCase),
    /** A last word with nothing after it; a hashtag, a handle or a link needs no stop. */
    NO_STOP(text -> text.has(Patterns.ENDS_IN_LETTER) && !text.has(Patterns.ENDS_IN_LINK)),
    /** Sentences that begin in lower case, "u", "pls", a French negation without its "ne". */
    CHATTY(text -> Patterns.LOWER_SENTENCE.matcher(text.raw()).find() || text.has(Patterns.INFORMAL)),
    /** "!!", "???", "…": a voice, not an announcement. */
    LOUD(text -> Patterns.LOUD.matcher(text.raw()).find()),
    /** Clauses that nothing but commas hold together, as one types them. */
    SPLICED(text -> text.raw().indexOf(',') >= 0
            && !Patterns.OTHER_MARKS.matcher(text.raw()).find()),
    FIRST_PERSON(text -> text.has(Patterns.FIRST_PERSON)),
    ENGLISH(text -> clearly(Sign.englishWords(text), Sign.frenchWords(text))),
    FRENCH(text -> clearly(Sign.frenchWords(text), Sign.englishWords(text)));

    private static final int CLEARLY = 3;

    private final Predicate<SlipText> test;

    Trait(Predicate<SlipText> test) {
        this.test = test;
    }

    boolean in(SlipText text) {
        return test.test(text);
    }

    private static boolean clearly(long ofIt, long ofTheOther) {
        return ofIt >= CLEARLY && ofIt >= CLEARLY * ofTheOther;
    }

    private static final class Patterns {
        static final Pattern ENDS_IN_LETTER = Pattern.compile("\\p{L}$");
        static final Pattern ENDS_IN_LINK = Pattern.compile("[#@/._=]\\S*$");
        static final Pattern LOWER_SENTENCE = Pattern.compile("\\p{L}{2,} ?[.!?]\\s+\\p{Ll}");
        static final Pattern INFORMAL =
                Pattern.compile("\\b(u|ur|pls|plz|rn|tmrw|gonna|wanna|stp|jsuis|chuis|t'as|t'es|y'a|jpp|mdr|lol|xx+)\\b"
                        + "|^(?!.*\\b(ne |n')).*\\b(je|tu|il|elle|on|j'ai|t'as|l'a|m'a|est|c'est|ca) (\\w+ )?"
                        + "(pas|plus de|rien|jamais)\\b");
        static final Pattern LOUD = Pattern.compile("[!?]{2,}|\\.{3}|…");
        static final Pattern OTHER_MARKS = Pattern.compile("[:;(«\"]");
        static final Pattern FIRST_PERSON =
                Pattern.compile("\\b(i|i'm|i'll|i've|i'd|im|me|my|mine|je|moi|mon|ma|mes|jsuis)\\b|\\b[jm]'");

        private Patterns() {}
    }
}
