// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ledger in sentences. Each says of how many it speaks, and none says a figure that so few cannot bear. */
public final class LedgerFacts {
    private static final double NO_BETTER = 0.005;

    private LedgerFacts() {}

    /** What is not in the ledger of the quarter. */
    public static List<Fact> missing(Ledger ledger) {
        List<Fact> facts = new ArrayList<>();
        some("ledger.goingOn", ledger.goingOn()).ifPresent(facts::add);
        if (!ledger.whole()) {
            facts.add(Fact.of("ledger.partly").with("n", LedgerReader.MOST));
        }
        return facts;
    }

    public static List<Fact> of(WakeScore score) {
        List<Fact> facts = new ArrayList<>();
        if (score.wakes() == 0) {
            facts.add(Fact.of("ledger.wakes.none"));
        }
        if (score.rated() > 0) {
            facts.add(worth(score));
        }
        some("ledger.wakes.unrated", score.unrated()).ifPresent(facts::add);
        some("ledger.wakes.late", score.late()).ifPresent(facts::add);
        return facts;
    }

    private static Fact worth(WakeScore score) {
        if (score.notWorth() == 0) {
            return Fact.of("ledger.wakes.all").with("n", score.rated());
        }
        return score.worth() == 0
                ? Fact.of("ledger.wakes.vain").with("n", score.rated())
                : Fact.of("ledger.wakes.some").with("n", score.worth()).with("of", score.rated());
    }

    public static List<Fact> of(CallScore score) {
        List<Fact> facts = new ArrayList<>();
        List<Fact> wrong = new ArrayList<>();
        some("ledger.calls.loud", score.tooLoud()).ifPresent(wrong::add);
        some("ledger.calls.calm", score.tooCalm()).ifPresent(wrong::add);
        if (score.told() == 0) {
            return List.of(Fact.of("ledger.calls.none"));
        }
        if (wrong.isEmpty()) {
            facts.add(Fact.of("ledger.calls.right").with("n", score.right()));
        } else if (score.right() == 0) {
            facts.add(Fact.of("ledger.calls.wrong").with("wrong", wrong));
        } else {
            facts.add(Fact.of("ledger.calls.some")
                    .with("right", score.right())
                    .with("of", score.told())
                    .with("wrong", wrong));
        }
        some("ledger.calls.corrected", score.corrected()).ifPresent(facts::add);
        some("ledger.calls.untold", score.cannotTell()).ifPresent(facts::add);
        return facts;
    }

    public static List<Fact> of(List<ForecastScore> scores) {
        List<Fact> facts = new ArrayList<>();
        for (ForecastScore score : scores) {
            score.brier().map(brier -> skill(score, brier)).ifPresent(facts::add);
            score.coverage().map(LedgerFacts::coverage).ifPresent(facts::add);
        }
        return facts.isEmpty() ? List.of(few(scores)) : facts;
    }

    private static Fact few(List<ForecastScore> scores) {
        int most = scores.stream()
                .map(ForecastScore::events)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return some("ledger.forecasts.few", most).orElseGet(() -> Fact.of("ledger.forecasts.none"));
    }

    private static Fact skill(ForecastScore score, BrierScore brier) {
        return Fact.of(skillKey(brier))
                .with("moment", score.moment())
                .with("n", brier.events())
                .with("share", Math.abs(brier.skill().orElse(0)));
    }

    private static String skillKey(BrierScore brier) {
        if (brier.skill().isEmpty()) {
            return "ledger.skill.alike";
        }
        double skill = brier.skill().getAsDouble();
        if (Math.abs(skill) < NO_BETTER) {
            return "ledger.skill.same";
        }
        return skill > 0 ? "ledger.skill.better" : "ledger.skill.worse";
    }

    private static Fact coverage(Coverage coverage) {
        return Fact.of("ledger.coverage")
                .with("inside", coverage.inside())
                .with("n", coverage.ends())
                .with("width", Duration.ofMinutes(Math.round(coverage.medianHours() * 60)));
    }

    /** Why it is proposed, and what would change. */
    public static Fact of(Proposal proposal) {
        Fact fact = Fact.code("proposal", proposal.reason())
                .with("n", proposal.cases())
                .with("from", proposal.from())
                .with("to", proposal.to());
        return proposal.rule().map(rule -> fact.with("rule", rule)).orElse(fact);
    }

    /** Who answered what. */
    public static Fact of(Tuning tuning) {
        return Fact.code("tuning", tuning.answer())
                .with("who", tuning.by())
                .with("at", tuning.at())
                .with("from", tuning.from())
                .with("to", tuning.to());
    }

    private static Optional<Fact> some(String key, int n) {
        return n == 0 ? Optional.empty() : Optional.of(Fact.of(key).with("n", n));
    }
}
