// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.watch.Language;
import java.util.Locale;

/** The base rate in one sentence: counts below thirty, and never without the exception. */
final class BaseRateWords {
    private BaseRateWords() {}

    static String sentence(BaseRate rate, Language language) {
        return switch (language) {
            case EN -> english(rate);
            case FR -> french(rate);
        };
    }

    private static String english(BaseRate rate) {
        String within = " over within " + Lengths.say(rate.within(), Language.EN);
        if (rate.scope() == BaseRate.Scope.PUBLIC) {
            String own = rate.own() == 0 ? "You have none yet" : "You have only " + rate.own();
            return own + "; in " + rate.of() + " public cases, the loud ones, " + rate.over() + " were" + within
                    + exceptionEn(rate) + " (list: public-cases).";
        }
        String which = rate.of() + " " + kindEn(rate.scope());
        return rate.of() < BaseRate.PERCENT_FROM
                ? rate.over() + " of your last " + which + " were" + within + exceptionEn(rate) + "."
                : percent(rate) + " % of your last " + which + " were" + within + exceptionEn(rate) + ".";
    }

    private static String kindEn(BaseRate.Scope scope) {
        return switch (scope) {
            case SAME_TYPE_AND_LEVEL -> "incidents of this kind and size";
            case SAME_TYPE -> "incidents of this kind";
            case SAME_LEVEL -> "incidents of this size";
            case ALL, PUBLIC -> "incidents";
        };
    }

    private static String exceptionEn(BaseRate rate) {
        return rate.exception()
                .map(past -> (rate.of() - rate.over() == 1 ? "; the other took " : "; the longest took ")
                        + Lengths.say(past.lasted(), Language.EN)
                        + named(past))
                .orElse("");
    }

    private static String french(BaseRate rate) {
        String within = " finis en moins de " + Lengths.say(rate.within(), Language.FR);
        if (rate.scope() == BaseRate.Scope.PUBLIC) {
            String own = rate.own() == 0 ? "Vous n'en avez pas encore" : "Vous n'en avez que " + rate.own();
            return own + " ; sur " + rate.of() + " cas publics, les plus bruyants, " + rate.over() + " étaient" + within
                    + exceptionFr(rate) + " (liste : public-cases).";
        }
        String which = rate.of() + " derniers " + kindFr(rate.scope());
        return rate.of() < BaseRate.PERCENT_FROM
                ? rate.over() + " de vos " + which + " étaient" + within + exceptionFr(rate) + "."
                : percent(rate) + " % de vos " + which + " étaient" + within + exceptionFr(rate) + ".";
    }

    private static String kindFr(BaseRate.Scope scope) {
        return switch (scope) {
            case SAME_TYPE_AND_LEVEL -> "incidents de ce genre et de cette taille";
            case SAME_TYPE -> "incidents de ce genre";
            case SAME_LEVEL -> "incidents de cette taille";
            case ALL, PUBLIC -> "incidents";
        };
    }

    private static String exceptionFr(BaseRate rate) {
        return rate.exception()
                .map(past -> (rate.of() - rate.over() == 1 ? " ; l'autre a duré " : " ; le plus long a duré ")
                        + Lengths.say(past.lasted(), Language.FR)
                        + named(past))
                .orElse("");
    }

    private static String named(Past past) {
        return past.headline().isBlank() ? "" : " (" + past.headline() + ")";
    }

    private static String percent(BaseRate rate) {
        return String.format(Locale.ROOT, "%.0f", 100.0 * rate.over() / rate.of());
    }
}
