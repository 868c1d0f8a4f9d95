// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.local.judge.CaseJson.Field;
import dev.whatcrisis.meaning.Question;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.verdict.Case;
import dev.whatcrisis.verdict.LevelInput;
import dev.whatcrisis.verdict.Levels;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** Reads a case as {@code case.schema.json} describes it. */
final class CaseFile {
    private static final Set<String> KNOWN = Set.of(
            "type",
            "evidence",
            "flags",
            "severity",
            "criticalAuthors",
            "authorsAtRisk",
            "witness",
            "vulnerable",
            "timesNormal",
            "press",
            "platforms",
            "meant",
            "phase",
            "history",
            "openQuestions",
            "repairDone",
            "closable",
            "blind",
            "incidentOpen",
            "doubleBy07h",
            "usefulActionBefore07h",
            "confidence",
            "at");

    private final CaseJson json;
    private final CaseFields fields;
    private final InstantSource clock;

    private CaseFile(CaseJson json, InstantSource clock) {
        this.json = json;
        this.fields = new CaseFields(json);
        this.clock = clock;
    }

    /** @param clock for a case that does not say when */
    static Case read(String file, String text, InstantSource clock) throws IOException, BadCase {
        return new CaseFile(CaseJson.parse(file, text), clock).toCase();
    }

    private Case toCase() throws BadCase {
        fields.only(KNOWN);
        CrisisType type = fields.required("type", CrisisType.class, CaseFields::lower);
        Evidence evidence = fields.required("evidence", Evidence.class, Enum::name);
        Set<Flag> flags = fields.several("flags", Flag.class);
        Phase phase = fields.one("phase", Phase.class, CaseFields::lower).orElse(Phase.GROWTH);
        return new Case(
                type,
                evidence,
                flags,
                atRisk(evidence),
                level(evidence, flags),
                fields.count("criticalAuthors", 0),
                timesNormal(),
                fields.count("press", 0),
                fields.count("platforms", 1),
                fields.one("meant", Meant.class, CaseFields::lower).orElse(Meant.UNKNOWN),
                phase,
                fields.yes("history", false),
                fields.count("openQuestions", 0),
                fields.yes("repairDone", false),
                fields.yes("closable", phase == Phase.DECAY),
                fields.yes("blind", false),
                fields.yes("incidentOpen", false),
                fields.number("doubleBy07h", 1),
                fields.yes("usefulActionBefore07h", false),
                fields.number("confidence", 1).orElse(1),
                at());
    }

    /** What is not given is what the evidence says: one claim, several, or something that shows it. */
    private AtRisk atRisk(Evidence evidence) throws BadCase {
        AtRisk bare = AtRisk.of(evidence);
        return new AtRisk(
                fields.count("authorsAtRisk", (int) bare.people()),
                fields.one("witness", Witness.class, Question::word),
                bare.shown(),
                fields.yes("vulnerable", false));
    }

    private Level level(Evidence evidence, Set<Flag> flags) throws BadCase {
        Optional<Level> given = fields.one("severity", Level.class, CaseFile::severity);
        if (given.isPresent()) {
            return given.get();
        }
        if (json.field("criticalAuthors").isEmpty()) {
            throw json.missing("severity is missing; allowed: S0, S1, S2, S3, or give criticalAuthors to derive it");
        }
        int authors = fields.count("criticalAuthors", 0);
        return Levels.grade(new LevelInput(
                        authors,
                        authors,
                        timesNormal(),
                        0,
                        fields.count("press", 0),
                        fields.count("platforms", 1),
                        0,
                        evidence,
                        flags))
                .level();
    }

    private double timesNormal() throws BadCase {
        return fields.number("timesNormal", Double.MAX_VALUE).orElse(1);
    }

    private ZonedDateTime at() throws BadCase {
        Optional<Field> field = json.field("at");
        if (field.isEmpty()) {
            return clock.instant().atZone(ZoneOffset.UTC);
        }
        try {
            return ZonedDateTime.parse(field.get().value().asText());
        } catch (DateTimeException e) {
            throw json.wrong(field.get(), "a time with its zone, such as 2026-03-07T23:30:00+01:00[Europe/Paris]");
        }
    }

    static String severity(Level level) {
        return "S" + level.ordinal();
    }
}
