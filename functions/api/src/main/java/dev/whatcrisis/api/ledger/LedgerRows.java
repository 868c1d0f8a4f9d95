// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.export.Csv;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.ledger.Scored;
import dev.whatcrisis.ledger.ScoredCall;
import dev.whatcrisis.ledger.ScoredForecast;
import dev.whatcrisis.ledger.ScoredWake;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Everything that was scored, a row each, so that every figure of the ledger can be counted again by somebody else. */
final class LedgerRows {
    static final Csv TABLE = new Csv(List.of(
            "kind",
            "incident",
            "at",
            "level",
            "rule",
            "outcome",
            "corrected",
            "moment",
            "probability",
            "calm",
            "early",
            "late",
            "actual",
            "inside",
            "worth",
            "inTime"));

    private LedgerRows() {}

    static List<ObjectNode> write(Scored rows) {
        return Stream.of(
                        rows.calls().stream().map(LedgerRows::write),
                        rows.forecasts().stream().map(LedgerRows::write),
                        rows.wakes().stream().map(LedgerRows::write))
                .flatMap(all -> all)
                .toList();
    }

    private static ObjectNode write(ScoredCall call) {
        return row("call", call.incident().value(), call.at())
                .put("level", call.level().name())
                .put("rule", call.rule().name())
                .put("outcome", call.outcome().name())
                .put("corrected", call.corrected());
    }

    private static ObjectNode write(ScoredForecast one) {
        ObjectNode row = row("forecast", one.incident().value(), one.forecast().at())
                .put("moment", one.moment().name())
                .put("probability", one.forecast().calmWithin24h())
                .put("early", one.forecast().calmByP10().toString())
                .put("late", one.forecast().calmByP90().toString());
        row.set("calm", Json.maybe(one.calm(), Json::flag));
        row.set("actual", Json.maybeInstant(one.actual()));
        row.set("inside", Json.maybe(one.inside(), Json::flag));
        return row;
    }

    private static ObjectNode write(ScoredWake wake) {
        ObjectNode row = row("wake", wake.incident().value(), wake.at()).put("inTime", wake.inTime());
        row.set("rule", Json.maybeText(wake.rule().map(Enum::name)));
        row.set("worth", Json.maybe(wake.worth(), Json::flag));
        return row;
    }

    private static ObjectNode row(String kind, String incident, Instant at) {
        return Json.object().put("kind", kind).put("incident", incident).put("at", at.toString());
    }
}
