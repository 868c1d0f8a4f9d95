// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.util.Optional;

/** Samples with something about them changed. */
public final class Altered {
    private Altered() {}

    public static Incident headline(Incident incident, String headline) {
        return with(incident, headline, incident.verdict());
    }

    public static Incident verdict(Incident incident, Verdict verdict) {
        return with(incident, incident.headline(), verdict);
    }

    public static Incident forecast(Incident incident, Forecast forecast) {
        return with(incident, incident.headline(), incident.verdict(), Optional.of(forecast));
    }

    public static Watch language(Watch w, Language language) {
        return new Watch(
                w.id(),
                w.brand(),
                w.terms(),
                w.relevance(),
                w.ownAccounts(),
                w.queries(),
                w.languages(),
                w.zone(),
                language,
                w.sensitivity(),
                w.paused(),
                w.campaign(),
                w.createdAt(),
                w.version());
    }

    private static Incident with(Incident i, String headline, Verdict verdict) {
        return with(i, headline, verdict, i.forecast());
    }

    private static Incident with(Incident i, String headline, Verdict verdict, Optional<Forecast> forecast) {
        return new Incident(
                i.id(),
                i.watch(),
                i.story(),
                headline,
                i.state(),
                i.phase(),
                verdict.level(),
                i.highest(),
                verdict,
                i.firstMentionAt(),
                i.openedAt(),
                i.updatedAt(),
                i.peak(),
                i.posts(),
                i.lastHour(),
                i.usualHour(),
                i.criticalAuthors(),
                i.press(),
                i.platforms(),
                i.firstPost(),
                i.ownPost(),
                i.firstForecast(),
                forecast,
                i.calledLevels(),
                i.version());
    }
}
