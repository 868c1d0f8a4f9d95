// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Drafts for the forms that a verdict names, with what is known filled in and the rest left open. */
public final class Drafts {
    private Drafts() {}

    /** Where nothing is known beside the incident. */
    public static List<Draft> forVerdict(
            Verdict verdict, Incident incident, Watch watch, Language language, Humour humour, Instant now) {
        return forVerdict(verdict, incident, Background.NONE, watch, language, humour, now);
    }

    /**
     * @param background what is known beside the incident
     * @param language of whom it is written to
     * @return one draft for each form of the verdict, three for the closing trio; a form that is nothing but a joke is
     *     left out when humour is not allowed
     */
    public static List<Draft> forVerdict(
            Verdict verdict,
            Incident incident,
            Background background,
            Watch watch,
            Language language,
            Humour humour,
            Instant now) {
        boolean joking = humour.gate(incident).open();
        Known known = new Known(incident, background, watch.zone(), now);
        Words words = Words.of(language, watch.zone(), now);
        return verdict.skeletons().stream()
                .distinct()
                .filter(form -> form != Skeleton.K1B || joking)
                .flatMap(form -> texts(form, known, joking, words).stream()
                        .map(text -> Draft.of(form, language, text, note(form, verdict, joking, known, words))))
                .toList();
    }

    /** Without what people ask where there is no room for it; whom nobody answered yet reads that they are not forgotten. */
    private static List<String> texts(Skeleton form, Known known, boolean joking, Words words) {
        List<String> texts = texts(known.in(fact(form, known, joking)), words);
        List<String> fitting = texts.stream().allMatch(text -> text.length() <= Draft.MAX_TEXT)
                ? texts
                : texts(known.in(Fact.code("draft", form)), words);
        return form == Skeleton.K6
                ? known.waiting()
                        .map(waiting -> lastWith(fitting, words.say(waiting)))
                        .orElse(fitting)
                : fitting;
    }

    static List<String> lastWith(List<String> texts, String more) {
        List<String> all = new ArrayList<>(texts);
        all.add(all.removeLast() + " " + more);
        return all;
    }

    private static Fact fact(Skeleton form, Known known, boolean joking) {
        if (form != Skeleton.K1) {
            return known.asks(form).or(() -> known.tells(form)).orElseGet(() -> Fact.code("draft", form));
        }
        if (joking) {
            return Fact.of(known.deletes() ? "draft.K1.light.deleted" : "draft.K1.light");
        }
        return Fact.of(known.deletes() ? "draft.K1.deleted" : "draft.K1");
    }

    /** One text, or those of a thread. */
    private static List<String> texts(Fact draft, Words words) {
        List<String> thread = words.each(draft);
        return thread.isEmpty() ? List.of(words.say(draft)) : thread;
    }

    private static String note(Skeleton form, Verdict verdict, boolean joking, Known known, Words words) {
        List<Fact> parts = new ArrayList<>();
        if (verdict.toDelete()) {
            parts.add(Fact.of("note.delete"));
        }
        parts.add(Fact.code("note", form));
        if (verdict.rule() == RuleId.R27) {
            parts.add(Fact.of("note.change"));
        }
        if (form == Skeleton.K1 && !joking) {
            parts.add(Fact.of("note.plain"));
        }
        parts.add(Fact.of(known.towardsNight() ? "note.tonight" : "note.today"));
        return String.join(" ", words.say(parts));
    }
}
