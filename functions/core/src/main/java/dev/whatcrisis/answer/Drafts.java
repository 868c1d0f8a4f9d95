// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Drafts for the forms that a verdict names, with what is known filled in and the rest left open. */
public final class Drafts {
    private Drafts() {}

    /**
     * @return one draft for each form of the verdict, three for the closing trio; a form that is nothing but a joke is
     *     left out when humour is not allowed
     */
    public static List<Draft> forVerdict(
            Verdict verdict, Incident incident, Watch watch, Language language, Humour humour, Instant now) {
        Humour.Gate gate = humour.gate(incident);
        Known known = new Known(incident, watch, language, now);
        Sentences sentences = Sentences.of(language);
        return verdict.skeletons().stream()
                .distinct()
                .filter(form -> form != Skeleton.K1B || gate.open())
                .flatMap(form -> texts(form, sentences, known, gate)
                        .map(text -> Draft.of(form, language, text, note(form, verdict, sentences, gate))))
                .toList();
    }

    private static Stream<String> texts(Skeleton form, Sentences sentences, Known known, Humour.Gate gate) {
        return switch (form) {
            case K1 -> Stream.of(gate.open() ? sentences.lightSlip(known) : sentences.plainSlip(known));
            case K1B -> Stream.of(sentences.selfIrony());
            case K2 -> Stream.of(sentences.apology());
            case K3 -> Stream.of(sentences.acknowledge(known));
            case K3B -> Stream.of(sentences.correct());
            case K4 -> Stream.of(sentences.hold(known));
            case K4B -> Stream.of(sentences.stance());
            case K5A -> Stream.of(sentences.angry());
            case K5B -> Stream.of(sentences.disappointed());
            case K5C -> Stream.of(sentences.customer());
            case K5D -> Stream.of(sentences.question());
            case K6 -> sentences.closing(known).stream();
            case K7 -> Stream.of(sentences.safety(known));
            case K8 -> Stream.of(sentences.hijack());
        };
    }

    private static String note(Skeleton form, Verdict verdict, Sentences sentences, Humour.Gate gate) {
        Stream<String> first =
                verdict.flags().contains(Flag.OWN_LIVE) ? Stream.of(sentences.deleteFirst()) : Stream.of();
        Stream<String> change = verdict.rule() == RuleId.R27 ? Stream.of(sentences.nameTheChange()) : Stream.of();
        Stream<String> joke = form == Skeleton.K1 && !gate.open() ? Stream.of(sentences.whyPlain()) : Stream.of();
        return Stream.of(first, Stream.of(sentences.note(form)), change, joke, Stream.of(sentences.nobodyTonight()))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
