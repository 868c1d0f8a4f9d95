// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.Aftereffect.Measure;
import dev.whatcrisis.effect.Estimate;
import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.effect.FollowerEffect;
import dev.whatcrisis.effect.MentionEffect;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;

/** What an incident had done by a day, in words: a number with its interval, or why none can be told and what it would need. */
public final class EffectWords {
    private final Words words;

    public EffectWords(Words words) {
        this.words = words;
    }

    /** A line for each day that came. */
    List<String> lines(PostMortem pm) {
        return pm.aftereffects().stream()
                .map(Aftereffect::days)
                .distinct()
                .map(days -> words.say(Fact.of("report.after")
                        .with("n", days)
                        .with(
                                "parts",
                                row(pm.aftereffects().stream()
                                        .filter(effect -> effect.days() == days)
                                        .filter(EffectWords::told)
                                        .map(this::say)
                                        .toList()))))
                .toList();
    }

    /** A team that hands in no sales is not told so each time. */
    private static boolean told(Aftereffect effect) {
        return effect.measure() != Measure.SALES || effect.estimate().finding() != Finding.NO_NUMBERS;
    }

    private String row(List<String> parts) {
        return parts.stream()
                .reduce((before, next) ->
                        words.say(Fact.of("report.row").with("before", before).with("next", next)))
                .orElse("");
    }

    /** One of them, such as {@code followers: −9.8 % against what was to be expected (−12 % to −7.4 %)}. */
    public String say(Aftereffect effect) {
        Estimate estimate = effect.estimate();
        Fact said = switch (estimate.finding()) {
            case LESS, MORE -> claimed(effect);
            case TOO_FEW_WEEKS -> tooFew(estimate);
            case TOO_NOISY ->
                Fact.code("report.cannot", estimate.finding()).with("size", size(effect.measure(), smallest(effect)));
            case NO_NUMBERS, NOT_COUNTED, NEVER_MOVES -> Fact.code("report.cannot", estimate.finding());
            case AS_EXPECTED -> Fact.of("report.asExpected").with("size", size(effect.measure(), estimate.margin()));
        };
        return words.say(said.with("measure", effect.measure()));
    }

    private static Fact tooFew(Estimate estimate) {
        return estimate.weeks() == 0
                ? Fact.of("report.cannot.NO_WEEKS").with("needed", estimate.needed())
                : Fact.of("report.cannot.TOO_FEW_WEEKS")
                        .with("needed", estimate.needed())
                        .with("n", estimate.weeks());
    }

    private Fact claimed(Aftereffect effect) {
        Estimate estimate = effect.estimate();
        boolean lost = effect.measure() == Measure.FOLLOWERS && estimate.finding() == Finding.LESS;
        return Fact.of(lost ? "report.claimed.followers" : "report.claimed")
                .with("change", change(effect.measure(), estimate.deviation()))
                .with("low", change(effect.measure(), estimate.deviation() - estimate.margin()))
                .with("high", change(effect.measure(), estimate.deviation() + estimate.margin()));
    }

    private static double smallest(Aftereffect effect) {
        return switch (effect.measure()) {
            case FOLLOWERS -> FollowerEffect.SMALLEST;
            case MENTIONS -> MentionEffect.SMALLEST_VOLUME;
            case TONE -> MentionEffect.SMALLEST_TONE;
            case SALES -> Sales.SMALLEST;
        };
    }

    /** A size without a sign: of a logarithm the smaller side, which is the loss. */
    private String size(Measure measure, double size) {
        double hundredths = measure == Measure.TONE ? size : 1 - Math.exp(-size);
        return number(measure, hundredths, "");
    }

    private String change(Measure measure, double deviation) {
        double hundredths = measure == Measure.TONE ? deviation : Math.expm1(deviation);
        return number(measure, Math.abs(hundredths), hundredths < 0 ? "−" : "+");
    }

    private String number(Measure measure, double share, String sign) {
        double hundredths = Math.round(share * 1_000) / 10.0;
        return words.say(Fact.of(measure == Measure.TONE ? "report.points" : "report.percent")
                .with("sign", hundredths == 0 ? "" : sign)
                .with("n", hundredths));
    }

    /** A line of the report on what might last. */
    static Fact line(Lasting lasting) {
        return seen(Fact.code("report.lasting", lasting.outcome()), lasting);
    }

    /** The same in a message. */
    static Fact sentence(Lasting lasting) {
        return seen(Fact.code("complete.lasting", lasting.outcome()), lasting);
    }

    private static Fact seen(Fact said, Lasting lasting) {
        return said.with("days", lasting.days())
                .with(
                        "by",
                        lasting.by().stream()
                                .map(measure -> Fact.code("report.measure", measure))
                                .toList());
    }
}
