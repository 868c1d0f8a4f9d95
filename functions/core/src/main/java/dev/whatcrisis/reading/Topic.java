// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.cue.CaseThresholds;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.Voices;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of story that is told by what people say.
 *
 * @param kinds people must say one of these
 * @param share of those who speak
 */
record Topic(CrisisType type, Set<CueKind> kinds, double share) {
    private static final Topic SERVICE =
            new Topic(CrisisType.SERVICE_FAILURE, Set.of(CueKind.SERVICE), CaseThresholds.TOPIC_SHARE);

    private static final Topic PRODUCT =
            new Topic(CrisisType.PRODUCT_FAILURE, Set.of(CueKind.PRODUCT), CaseThresholds.TOPIC_SHARE);

    private static final Topic TASTE = new Topic(CrisisType.TASTE, Set.of(CueKind.TASTE), CaseThresholds.LEADING_SHARE);

    /** What complaints may be about. */
    private static final List<Topic> CAUSES = List.of(SERVICE, PRODUCT, TASTE);

    /** In order of weight: of two topics that as many people speak of, the first is taken. */
    private static final List<Topic> ALL = List.of(
            new Topic(CrisisType.STAFF_MISCONDUCT, Set.of(CueKind.MISCONDUCT), CaseThresholds.TOPIC_SHARE),
            new Topic(CrisisType.PRODUCT_IMAGE_ERROR, Set.of(CueKind.IMAGE), CaseThresholds.LEADING_SHARE),
            new Topic(CrisisType.VICTIM, Set.of(CueKind.VICTIM), CaseThresholds.LEADING_SHARE),
            SERVICE,
            PRODUCT,
            new Topic(CrisisType.VALUES, Set.of(CueKind.VALUES, CueKind.IDENTITY), CaseThresholds.LEADING_SHARE),
            TASTE,
            new Topic(CrisisType.LEADERSHIP, Set.of(CueKind.LEADERSHIP), CaseThresholds.POSITIVE_SHARE),
            new Topic(CrisisType.RUMOUR, Set.of(CueKind.RUMOUR), CaseThresholds.LEADING_SHARE),
            new Topic(CrisisType.COMPLAINT, Set.of(CueKind.COMPLAINT), CaseThresholds.TOPIC_SHARE));

    /** The topic that most people speak of, or empty when none is spoken of by enough. */
    static Optional<Topic> of(Voices voices) {
        return ALL.stream()
                .filter(topic -> topic.told(voices))
                .max(Comparator.comparingInt((Topic topic) -> voices.saying(topic.cues()))
                        .thenComparing(topic -> -ALL.indexOf(topic)))
                .map(topic -> topic.type() == CrisisType.COMPLAINT ? ofManyComplaints(topic, voices) : topic);
    }

    /** One complaint goes round; a crowd in which each has an own one is about what some of them name: a failure, a price, a look. */
    private static Topic ofManyComplaints(Topic complaint, Voices voices) {
        if (voices.saying(complaint.cues()) < LevelThresholds.FLOOR_AUTHORS) {
            return complaint;
        }
        return CAUSES.stream()
                .filter(cause -> voices.saying(cause.cues()) >= CaseThresholds.TOPIC
                        && voices.share(cause.cues()) >= CaseThresholds.TOPIC_SHARE)
                .max(Comparator.comparingInt(cause -> voices.saying(cause.cues())))
                .orElse(complaint);
    }

    private boolean told(Voices voices) {
        return voices.saying(cues()) >= CaseThresholds.TOPIC && voices.share(cues()) >= share;
    }

    CueKind[] cues() {
        return kinds.toArray(CueKind[]::new);
    }
}
