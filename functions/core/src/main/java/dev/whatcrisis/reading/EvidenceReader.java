// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.cue.CaseThresholds;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.ReadPost;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.cue.Voices;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.slip.OwnSlipSearch;
import java.util.Optional;

/** How well the claims of a story are supported. */
final class EvidenceReader {
    private EvidenceReader() {}

    static Evidence of(StoryVoices voices, Optional<OwnSlipSearch> slip) {
        if (voices.weSaid(CueKind.APOLOGY)
                || slip.map(OwnSlipSearch::post).flatMap(Mention::deletedAt).isPresent()) {
            return Evidence.E3;
        }
        Voices serious = voices.serious();
        int showing = serious.authors(ReadPost::showsMedia);
        boolean shown = showing >= CaseThresholds.SHOWING
                || showing > 0 && showing >= CaseThresholds.SHOWING_SHARE * serious.count();
        if (shown || slip.isPresent()) {
            return Evidence.E2;
        }
        return serious.count() >= CaseThresholds.INDEPENDENT ? Evidence.E1 : Evidence.E0;
    }
}
