// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.Skeleton;
import java.util.List;

/** English. */
final class EnglishSentences implements Sentences {
    @Override
    public String lightSlip(Known known) {
        return "Well. That was not meant for all of you. Sorry: we posted [what it was] here by mistake. " + done(known)
                + " Carry on.";
    }

    @Override
    public String plainSlip(Known known) {
        return "Sorry. We posted [what it was] here by mistake; it was meant for [where it belonged]. " + done(known)
                + " Back to work.";
    }

    private static String done(Known known) {
        return known.deletes() ? "We deleted it." : "[Deleted / left as it is.]";
    }

    @Override
    public String selfIrony() {
        return "Fair. We have had better days. [One line about ourselves, never about the critic.]";
    }

    @Override
    public String apology() {
        return "We [what we did]. It was our fault. [Who was harmed]: we are sorry. It happened because [cause]. "
                + "We have already [repair]; by [date] we will [next step]. Tell us here what we missed.";
    }

    @Override
    public String acknowledge(Known known) {
        return "We have seen [what happened]. We are finding out [what we check]. Next word from us at "
                + known.nextWordAt() + ", here. If you are affected: [instruction].";
    }

    @Override
    public String correct() {
        return "[The true fact, as a plain statement.] Source: [link]. [One sentence of context.]";
    }

    @Override
    public String hold(Known known) {
        return "We know about [what happened]. We do not yet know [what is open]. We will say more by "
                + known.nextWordAt() + ", here.";
    }

    @Override
    public String stance() {
        return "We decided [decision], because [reason in one sentence]. That is final. Questions are answered here.";
    }

    @Override
    public String angry() {
        return "[Name], you are right to be angry about [what happened to them]. [Why it happened, in one sentence.] "
                + "What changes: [change]. [Your first name]";
    }

    @Override
    public String disappointed() {
        return "[Name], that must have been disappointing, and I am sorry. [What they told you, in your words.] "
                + "[What you can do for them.] [Your first name]";
    }

    @Override
    public String customer() {
        return "[Name], we put it right: [fix]. Send us [order number] in a private message and I take care of it "
                + "myself. [Your first name]";
    }

    @Override
    public String question() {
        return "[Name], good question. [Fact.] More here: [link]. [Your first name]";
    }

    @Override
    public List<String> closing(Known known) {
        return List.of(
                "1/3 [What happened, in one sentence.] You wrote " + known.posts() + " posts about it in "
                        + known.hours() + " hours.",
                "2/3 What we changed: [change]. What you taught us: [lesson].",
                "3/3 Thank you. We close this thread here; replies are still read until " + known.lastReplies() + ".");
    }

    @Override
    public String safety(Known known) {
        return "Stop using [what] now. Call [number] if [sign]. What we do: [action]. Next update at "
                + known.nextWordAt() + ", here.";
    }

    @Override
    public String hijack() {
        return "Posts here between [HH:MM] and [HH:MM] were not ours. They are removed. Ignore their links. "
                + "We have had the account back since [HH:MM]. Thank you for the warnings.";
    }

    @Override
    public String note(Skeleton form) {
        return switch (form) {
            case K1 -> "One message, no second joke, no long statement.";
            case K1B -> "One reply only, never about the critic.";
            case K2 -> "Say it once. No condition, no excuse; offer repair to each person, not in public.";
            case K3, K4 -> "Keep the time you promise, even with nothing new.";
            case K3B -> "The true fact first; do not repeat the rumour.";
            case K4B -> "Decide once; afterwards only answer questions.";
            case K5A, K5B, K5C, K5D -> "To one person, in your own words each time; sign with a first name.";
            case K6 -> "As a thread, on day 1 to 3, when it falls.";
            case K7 -> "Instructions first, correct them hourly; no joke, no denial, no talk of fault.";
            case K8 -> "Say that it was not you only if it is true.";
        };
    }

    @Override
    public String deleteFirst() {
        return "First delete the post, then say that you did, then own it.";
    }

    @Override
    public String nameTheChange() {
        return "It happened before: name what changes this time.";
    }

    @Override
    public String whyPlain() {
        return "Plain on purpose: humour needs an own, harmless slip, a team that jokes on ordinary days and a human who allows it.";
    }

    @Override
    public String nobodyTonight() {
        return "Nothing is decided about people tonight.";
    }
}
