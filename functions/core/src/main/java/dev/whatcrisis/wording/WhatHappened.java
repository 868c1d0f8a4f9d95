// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a mail begins with: what happened, and how sure that is. */
record WhatHappened(Facts facts, Incident incident) {
    /** In sentences, each in a line. */
    List<String> lines() {
        Words words = facts.words();
        List<String> lines = new ArrayList<>(List.of(sentence()));
        facts.ownPost()
                .ifPresent(post ->
                        lines.add(words.say(Fact.of("mail.own").with("post", HarmlessText.quote(post, Email.QUOTE)))));
        facts.briefing().ownPostAt().ifPresent(lines::add);
        told().ifPresent(told -> lines.add(String.join(" ", words.say(told))));
        return lines;
    }

    /** The headline as a sentence. */
    String sentence() {
        return facts.words().say(incident.title()) + ".";
    }

    /** How large it is; nothing about weather where people are at risk, and nothing of calm where it is not over. */
    Optional<Fact> level() {
        if (facts.risk().isPresent() || facts.quietSince().isPresent()) {
            return Optional.empty();
        }
        boolean small = facts.planned().said().urgent()
                ? Level.RIPPLE.atLeast(facts.level())
                : facts.grave() && facts.level() == Level.WHAT_CRISIS;
        return Optional.of(small ? Fact.of("mail.grave") : Fact.code("mail.level", facts.level()));
    }

    private Optional<List<Fact>> told() {
        if (facts.risk().isEmpty()) {
            return Optional.empty();
        }
        Perils perils = incident.judgement().perils().orElse(Perils.NONE);
        List<Fact> told = new ArrayList<>();
        if (perils.people() > 1) {
            told.add(Fact.of("mail.told").with("n", perils.people()));
        }
        if (perils.shown()) {
            told.add(Fact.of("mail.shown"));
        }
        told.add(Fact.of("mail.unverified"));
        return Optional.of(told);
    }
}
