// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;

/** The base rate in one sentence: counts below thirty, and never without the exception. */
final class BaseRateWords {
    private BaseRateWords() {}

    static String sentence(BaseRate rate, Language language) {
        Words words = Words.of(language);
        String over = words.say(over(rate)
                .with("over", rate.over())
                .with("of", rate.of())
                .with("share", (double) rate.over() / rate.of())
                .with("within", rate.within())
                .with("n", rate.own()));
        return rate.exception()
                .map(past -> words.say(
                        Fact.of("baserate.but").with("over", over).with("exception", words.say(exception(rate, past)))))
                .orElseGet(() -> words.say(Fact.of("baserate.alone").with("over", over)));
    }

    private static Fact over(BaseRate rate) {
        if (rate.scope() == BaseRate.Scope.PUBLIC) {
            return Fact.of(rate.own() == 0 ? "baserate.none" : "baserate.few");
        }
        return rate.of() < BaseRate.PERCENT_FROM
                ? Fact.code("baserate.count", rate.scope())
                : Fact.code("baserate.percent", rate.scope());
    }

    private static Fact exception(BaseRate rate, PastIncident past) {
        boolean named = !past.headline().isBlank();
        Fact exception = rate.of() - rate.over() == 1
                ? Fact.of(named ? "baserate.rest.named" : "baserate.rest")
                : Fact.of(named ? "baserate.longest.named" : "baserate.longest");
        return exception.with("lasted", past.lasted()).with("headline", past.headline());
    }
}
