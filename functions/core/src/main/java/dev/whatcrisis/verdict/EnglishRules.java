// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.RuleId.*;

import dev.whatcrisis.crisis.RuleId;
import java.util.List;
import java.util.Map;

/** The rules in English. */
final class EnglishRules {
    static final Map<RuleId, RuleText> TEXTS = Map.ofEntries(
            Map.entry(
                    R01,
                    new RuleText(
                            "Somebody may be hurt",
                            "now; a first text within 30 minutes, put right every hour",
                            List.of(
                                    "Say what to stop using, whom to call and when you speak next.",
                                    "Call the person who decides about safety.",
                                    "Answer every person who says that they are affected."),
                            List.of(
                                    "No joke.",
                                    "No denial, and no waiting until all is certain.",
                                    "No talk of whose fault it is."),
                            "when an authority or an insider confirms it and the last affected person is answered")),
            Map.entry(
                    R02,
                    new RuleText(
                            "Somebody else posts for you",
                            "now; a first text within 15 minutes",
                            List.of(
                                    "Take the account back: passwords, sessions, connected apps.",
                                    "Delete what was not yours and say from when to when it was.",
                                    "Thank those who warned you."),
                            List.of(
                                    "Do not say that you were hacked unless it is true.",
                                    "No joke before the account is yours again."),
                            "when access is changed, the removed posts are listed and those who warned you are thanked")),
            Map.entry(
                    R03,
                    new RuleText(
                            "Private data got out",
                            "now; hold the text up to 60 minutes; the legal clock runs",
                            List.of(
                                    "Call counsel and the person who answers for the data.",
                                    "Say what you know, what you do not know yet, and when more comes.",
                                    "Tell those concerned what they should do."),
                            List.of("No guesses about numbers.", "No word that it was nothing."),
                            "when a written report is published and linked")),
            Map.entry(
                    R04,
                    new RuleText(
                            "A matter for lawyers",
                            "by day, unless your own post about it is still online",
                            List.of(
                                    "Call counsel.",
                                    "Say only that you know of it and when you will say more.",
                                    "Keep all evidence."),
                            List.of("Name nobody.", "Do not argue.", "Delete no evidence."),
                            "when counsel decides")),
            Map.entry(
                    R05,
                    new RuleText(
                            "Your post hurt people",
                            "within 30 minutes",
                            List.of(
                                    "Delete the post, and say that you did.",
                                    "Apologise for what you did, to those it hurt.",
                                    "Say what you change, and by when."),
                            List.of(
                                    "No \"if anyone was offended\".",
                                    "No humour, and no blaming an intern.",
                                    "No quiet deletion."),
                            "with the closing posts when it decays, on day 1 to 3")),
            Map.entry(
                    R06,
                    new RuleText(
                            "A harmless slip of yours",
                            "within 15 minutes if you are awake",
                            List.of(
                                    "Delete it if it shows something private; otherwise leave it.",
                                    "Say lightly that it was you, and sorry.",
                                    "Go back to work."),
                            List.of("No long statement.", "No deletion in silence.", "Nobody is fired."),
                            "with the closing posts the same day")),
            Map.entry(
                    R07,
                    new RuleText(
                            "A harmless slip that many saw",
                            "within 15 minutes if you are awake",
                            List.of(
                                    "Delete it if it shows something private, and say that you did.",
                                    "Say lightly that it was you, and sorry.",
                                    "Answer as many people as you can, one by one."),
                            List.of("No second joke.", "No deletion in silence.", "Nobody is fired."),
                            "with the closing posts")),
            Map.entry(
                    R08,
                    new RuleText(
                            "Your campaign is turned against you",
                            "within 2 hours",
                            List.of(
                                    "Stop promoting it.",
                                    "Answer the real questions with facts.",
                                    "From a Squall on: say once that you have seen it."),
                            List.of("Call nobody a troll.", "Do not go on paying for the tag."),
                            "when you have noted what was learned")),
            Map.entry(
                    R09,
                    new RuleText(
                            "Something does not work",
                            "within 4 hours by day",
                            List.of(
                                    "Answer each person: how to get it mended.",
                                    "Then go on in private.",
                                    "Tell them when it is mended."),
                            List.of("No compensation in public."),
                            "when it is mended and each person was told")),
            Map.entry(
                    R10,
                    new RuleText(
                            "Something failed for many",
                            "acknowledge within 60 minutes; apologise when the cause is known",
                            List.of(
                                    "Say that you have seen it, and when the next word comes.",
                                    "Tell those affected what to do now.",
                                    "When you know the cause: apologise, and say what you mend."),
                            List.of("No promise of a date that is not yours.", "No compensation in public."),
                            "with the closing posts that say what changed")),
            Map.entry(
                    R11,
                    new RuleText(
                            "One complaint is spreading",
                            "within 60 minutes if you are awake, otherwise at 07:00",
                            List.of(
                                    "Answer that person first, in public, with what you will do.",
                                    "Then go on with them in private.",
                                    "Ask whether you may say that it is solved."),
                            List.of("No template.", "Not only \"send us a message\"."),
                            "when the person agrees to say that it is solved")),
            Map.entry(
                    R12,
                    new RuleText(
                            "Staff did wrong, on video",
                            "within 3 hours",
                            List.of(
                                    "Get somebody who may decide.",
                                    "Say that you have seen it, and when the next word comes.",
                                    "Apologise to the person it was done to."),
                            List.of("Do not defend the procedure first.", "No soft words for what everybody saw."),
                            "when the changed policy is published")),
            Map.entry(
                    R13,
                    new RuleText(
                            "A manager's own conduct",
                            "by day",
                            List.of(
                                    "Tell the board and personnel.",
                                    "Acknowledge once, briefly.",
                                    "Speak again after the decision."),
                            List.of("No joke before the decision.", "No word about private persons."),
                            "after the decision; only then a light tone")),
            Map.entry(
                    R14,
                    new RuleText(
                            "People dispute what you stand for",
                            "by day, within 24 hours",
                            List.of(
                                    "Decide once: stand by it or change it.",
                                    "Say what you decided and why, in one sentence.",
                                    "Afterwards only answer questions."),
                            List.of("No zig-zag: it loses both sides.", "No second statement."),
                            "with one final post; then only answers")),
            Map.entry(
                    R15,
                    new RuleText(
                            "You erred against a group of people",
                            "within 24 hours",
                            List.of(
                                    "Apologise to the people concerned.",
                                    "Say what you did, and what you change.",
                                    "Say that you read the answers."),
                            List.of("Do not argue about what you meant.", "No \"if\" and no \"but\"."),
                            "with the closing posts, after you acted")),
            Map.entry(
                    R16,
                    new RuleText(
                            "People dislike a look, a price, a name",
                            "by day; watch for 48 hours first",
                            List.of(
                                    "Watch for 48 hours.",
                                    "Then say once that you heard it.",
                                    "Going back is a choice of business, not of panic."),
                            List.of("Ask nobody to design it for you in a panic."),
                            "with the closing posts, after about a week")),
            Map.entry(
                    R17,
                    new RuleText(
                            "A small rumour",
                            "no hurry",
                            List.of("Watch.", "Answer with proof where somebody asks."),
                            List.of("Do not repeat it by quoting it."),
                            "nothing to close")),
            Map.entry(
                    R18,
                    new RuleText(
                            "A false fact that spreads",
                            "within 2 hours by day",
                            List.of(
                                    "Say the true fact once, with its source.",
                                    "Put the evidence on one page and link it."),
                            List.of("Do not repeat the claim in the headline.", "Do not mix it with an apology."),
                            "when the page with the evidence is linked")),
            Map.entry(
                    R19,
                    new RuleText(
                            "A joke at your cost",
                            "no hurry",
                            List.of("Leave it.", "At most one line of laughing at yourself."),
                            List.of("Do not complain.", "Ask nobody to take it down."),
                            "nothing to close")),
            Map.entry(
                    R20,
                    new RuleText(
                            "A crowd that acts in concert",
                            "no hurry",
                            List.of(
                                    "Protect the people who must read it.",
                                    "Report it to the platform.",
                                    "Answer only genuine questions."),
                            List.of(
                                    "Do not call the crowd bots in public.",
                                    "Put the phone down before you answer in anger."),
                            "nothing to close")),
            Map.entry(
                    R21,
                    new RuleText(
                            "Others caused it",
                            "within 60 minutes if customers are stuck",
                            List.of(
                                    "Say what you know that helps.",
                                    "Say that you are sorry for their trouble.",
                                    "Say when you speak next."),
                            List.of("Do not blame the supplier."),
                            "when the service is back")),
            Map.entry(
                    R22,
                    new RuleText(
                            "Somebody else's storm",
                            "no hurry",
                            List.of("Watch."),
                            List.of("Do not take advantage of it."),
                            "nothing to close")),
            Map.entry(
                    R23,
                    new RuleText(
                            "People are pleased",
                            "no hurry",
                            List.of("Thank a few of them."),
                            List.of("No alarm."),
                            "nothing to close")),
            Map.entry(
                    R24,
                    new RuleText(
                            "Nothing that needs you",
                            "never",
                            List.of(
                                    "Nothing.",
                                    "If it is not about you, say \"not us\" so that it is left out next time."),
                            List.of("Wake nobody."),
                            "nothing to close")),
            Map.entry(
                    R25,
                    new RuleText(
                            "It is over",
                            "at least 24 hours after the peak, under a tenth of it at the same hour two days running",
                            List.of(
                                    "Say what happened, in one honest number.",
                                    "Say what you changed.",
                                    "Say thank you, and that the thread is closed."),
                            List.of("Do not open it again with another statement."),
                            "now: say OVER once")),
            Map.entry(
                    R26,
                    new RuleText(
                            "The long tail",
                            "Mondays and Thursdays until day 30",
                            List.of("Answer those who are left, one by one."),
                            List.of("No reply pasted many times."),
                            "with the report of day 30")),
            Map.entry(
                    R27,
                    new RuleText(
                            "It happened before",
                            "as the stronger rule says",
                            List.of("Name what you change this time."),
                            List.of("No \"again, sorry\" without a change."),
                            "when the change is named")),
            Map.entry(
                    R28,
                    new RuleText(
                            "We do not know",
                            "in the morning",
                            List.of(
                                    "Watch.",
                                    "Say \"we do not know yet\" to those who ask.",
                                    "If a source is silent, see whether it answers again."),
                            List.of("Do not guess."),
                            "when somebody can say what it is")));

    private EnglishRules() {}
}
