// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.ledger.BrierScore;
import dev.whatcrisis.ledger.CallScore;
import dev.whatcrisis.ledger.Coverage;
import dev.whatcrisis.ledger.ForecastScore;
import dev.whatcrisis.ledger.Ledger;
import dev.whatcrisis.ledger.LedgerFacts;
import dev.whatcrisis.ledger.Proposal;
import dev.whatcrisis.ledger.Quarter;
import dev.whatcrisis.ledger.WakeScore;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes ledgers. */
record LedgerJson(Words words) {
    ObjectNode write(Watch watch, Ledger ledger, boolean anythingBefore, Optional<Proposal> proposal) {
        Quarter quarter = ledger.quarter();
        ObjectNode json = Json.object()
                .put("watch", watch.id().value())
                .put("quarter", quarter.toString())
                .put("from", quarter.start(watch.zone()).toString())
                .put("to", quarter.end(watch.zone()).toString());
        json.set(
                "previous",
                Json.maybeText(Optional.of(quarter.previous().toString()).filter(any -> anythingBefore)));
        json.put("incidents", ledger.over()).put("goingOn", ledger.goingOn()).put("whole", ledger.whole());
        json.set("missing", said(LedgerFacts.missing(ledger)));
        json.set("wakes", write(ledger.wakes()));
        json.set("calls", write(ledger.calls()));
        json.set("forecasts", write(ledger.forecasts()));
        json.set("proposal", Json.maybe(proposal, this::write));
        json.set("tunings", Json.array(watch.tunings(), this::write));
        return json.put("canTakeBack", Tunings.toTakeBack(watch).isPresent());
    }

    private ObjectNode write(WakeScore score) {
        ObjectNode json = Json.object()
                .put("wakes", score.wakes())
                .put("worth", score.worth())
                .put("notWorth", score.notWorth())
                .put("unrated", score.unrated())
                .put("late", score.late());
        return json.set("sentences", said(LedgerFacts.of(score)));
    }

    private ObjectNode write(CallScore score) {
        ObjectNode json = Json.object()
                .put("right", score.right())
                .put("tooLoud", score.tooLoud())
                .put("tooCalm", score.tooCalm())
                .put("cannotTell", score.cannotTell())
                .put("corrected", score.corrected());
        return json.set("sentences", said(LedgerFacts.of(score)));
    }

    private ObjectNode write(List<ForecastScore> scores) {
        ObjectNode json = Json.object().set("moments", Json.array(scores, this::write));
        return json.set("sentences", said(LedgerFacts.of(scores)));
    }

    private ObjectNode write(ForecastScore score) {
        ObjectNode json = Json.object()
                .put("moment", score.moment().name())
                .put("says", words.say(Fact.code("ledger.moment", score.moment())))
                .put("events", score.events());
        json.set("brier", Json.maybe(score.brier(), LedgerJson::write));
        json.put("ends", score.ends());
        return json.set("coverage", Json.maybe(score.coverage(), LedgerJson::write));
    }

    private static ObjectNode write(BrierScore brier) {
        ObjectNode json = Json.object()
                .put("came", brier.came())
                .put("score", brier.score())
                .put("baseRate", brier.baseRate());
        return json.set("skill", maybe(brier.skill()));
    }

    private static JsonNode maybe(OptionalDouble value) {
        return Json.maybe(value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty(), Json::number);
    }

    private static ObjectNode write(Coverage coverage) {
        return Json.object()
                .put("inside", coverage.inside())
                .put("share", coverage.share())
                .put("medianHours", coverage.medianHours());
    }

    private ObjectNode write(Proposal proposal) {
        ObjectNode json = Json.object()
                .put("id", proposal.id())
                .put("from", proposal.from().name())
                .put("to", proposal.to().name())
                .put("reason", proposal.reason().name())
                .put("cases", proposal.cases());
        json.set("rule", Json.maybeText(proposal.rule().map(Enum::name)));
        return json.put("sentence", words.say(LedgerFacts.of(proposal))).put("keeps", words.say("proposal.keeps"));
    }

    private ObjectNode write(Tuning tuning) {
        return Json.object()
                .put("proposal", tuning.proposal())
                .put("answer", tuning.answer().name())
                .put("from", tuning.from().name())
                .put("to", tuning.to().name())
                .put("reason", tuning.reason().name())
                .put("cases", tuning.cases())
                .put("by", tuning.by())
                .put("at", tuning.at().toString())
                .put("sentence", words.say(LedgerFacts.of(tuning)));
    }

    private JsonNode said(List<Fact> facts) {
        return Json.texts(words.say(facts));
    }
}
