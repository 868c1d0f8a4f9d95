// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a boss is told, who need not act. */
record CalmMail(Facts facts) {
    List<String> lines() {
        Words words = facts.words();
        List<String> lines = new ArrayList<>();
        facts.incident()
                .map(incident -> new WhatHappened(facts, incident).sentence())
                .ifPresent(lines::add);
        lines.add(words.say(facts.acknowledged() ? "calm.taken" : "calm.told"));
        facts.trackRecord().ifPresent(record -> lines.add(record.sentence()));
        lines.add(words.say(facts.night() ? "calm.night" : "calm.day"));
        lines.add(words.say(next()));
        return lines;
    }

    private Fact next() {
        return facts.reason() == Reason.CALM_MAIL
                ? Fact.of("calm.next").with("at", facts.nextNews())
                : Fact.of("calm.last");
    }
}
