// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.util.Optional;
import java.util.Set;

/** Samples with something about them changed. */
public final class Altered {
    private Altered() {}

    public static Incident headline(Incident incident, String headline) {
        return incident.withHeadline(headline);
    }

    public static Incident verdict(Incident incident, Verdict verdict) {
        Judgement known = incident.judgement();
        return incident.withJudgement(new Judgement(verdict.level(), known.highest(), verdict, known.calledLevels()));
    }

    /** Judged by that rule for these flags, which wake nobody. */
    public static Incident flags(Incident incident, Level level, RuleId rule, Flag... flags) {
        Verdict v = incident.verdict();
        Verdict ruled = new Verdict(
                level,
                rule,
                v.type(),
                v.actions(),
                Set.of(flags),
                v.waking(),
                v.skeletons(),
                v.repeats(),
                v.reason(),
                v.wouldChange());
        return verdict(incident, ruled);
    }

    public static Incident forecast(Incident incident, Forecast forecast) {
        return incident.withForecasts(new Forecasts(incident.forecasts().first(), Optional.of(forecast)));
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
}
