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
import java.util.Optional;

/** Drafts for the forms that a verdict names, with what is known filled in and the rest left open. */
public final class Drafts {
    private Drafts() {}

    /** Where our own post that started it was not seen to be deleted. */
    public static List<Draft> forVerdict(
            Verdict verdict, Incident incident, Watch watch, Language language, Humour humour, Instant now) {
        return forVerdict(verdict, incident, Optional.empty(), watch, language, humour, now);
    }

    /**
     * @param deletedAt when our own post that started it was deleted, as far as that was seen
     * @param language of whom it is written to
     * @return one draft for each form of the verdict, three for the closing trio; a form that is nothing but a joke is
     *     left out when humour is not allowed
     */
    public static List<Draft> forVerdict(
            Verdict verdict,
            Incident incident,
            Optional<Instant> deletedAt,
            Watch watch,
            Language language,
            Humour humour,
            Instant now) {
        boolean joking = humour.gate(incident).open();
        Known known = new Known(incident, deletedAt, watch.zone(), now);
        Words words = Words.of(language, watch.zone(), now);
        return verdict.skeletons().stream()
                .distinct()
                .filter(form -> form != Skeleton.K1B || joking)
                .flatMap(form -> texts(known.in(fact(form, known, joking)), words).stream()
                        .map(text -> Draft.of(form, language, text, note(form, verdict, joking, words))))
                .toList();
    }

    private static Fact fact(Skeleton form, Known known, boolean joking) {
        if (form != Skeleton.K1) {
            return Fact.code("draft", form);
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

    private static String note(Skeleton form, Verdict verdict, boolean joking, Words words) {
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
        parts.add(Fact.of("note.tonight"));
        return String.join(" ", words.say(parts));
    }
}
