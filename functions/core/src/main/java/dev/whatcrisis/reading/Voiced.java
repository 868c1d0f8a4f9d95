// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.Voices;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many people say what makes a story what it is, in words. */
final class Voiced {
    private static final Map<CrisisType, List<CueKind>> CUES = Map.ofEntries(
            Map.entry(CrisisType.SAFETY, List.of(CueKind.SAFETY, CueKind.DANGER)),
            Map.entry(CrisisType.HIJACK, List.of(CueKind.HIJACK)),
            Map.entry(CrisisType.BREACH, List.of(CueKind.BREACH)),
            Map.entry(CrisisType.LEGAL, List.of(CueKind.LEGAL)),
            Map.entry(CrisisType.JOKE, List.of(CueKind.JOKE)),
            Map.entry(CrisisType.BRIGADE, List.of(CueKind.BRIGADE)),
            Map.entry(CrisisType.STAFF_VIOLENCE, List.of(CueKind.VIOLENCE)),
            Map.entry(CrisisType.STAFF_MISCONDUCT, List.of(CueKind.MISCONDUCT)),
            Map.entry(CrisisType.PRODUCT_IMAGE_ERROR, List.of(CueKind.IMAGE)),
            Map.entry(CrisisType.PRODUCT_FAILURE, List.of(CueKind.PRODUCT)),
            Map.entry(CrisisType.SERVICE_FAILURE, List.of(CueKind.SERVICE)),
            Map.entry(CrisisType.VICTIM, List.of(CueKind.VICTIM)),
            Map.entry(CrisisType.VALUES, List.of(CueKind.VALUES, CueKind.IDENTITY)),
            Map.entry(CrisisType.TASTE, List.of(CueKind.TASTE)),
            Map.entry(CrisisType.TASTE_IDENTITY, List.of(CueKind.TASTE, CueKind.IDENTITY)),
            Map.entry(CrisisType.LEADERSHIP, List.of(CueKind.LEADERSHIP)),
            Map.entry(CrisisType.RUMOUR, List.of(CueKind.RUMOUR)),
            Map.entry(CrisisType.COMPLAINT, List.of(CueKind.COMPLAINT)));

    private Voiced() {}

    static Optional<Fact> fact(Voices voices, CrisisType type) {
        CueKind[] cues = CUES.getOrDefault(type, List.of()).toArray(CueKind[]::new);
        int saying = voices.saying(cues);
        return saying == 0
                ? Optional.empty()
                : Optional.of(Fact.of("read.saying")
                        .with("saying", saying)
                        .with("n", voices.count())
                        .with("type", type));
    }
}
