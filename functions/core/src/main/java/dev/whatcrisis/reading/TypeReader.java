// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.cue.CaseThresholds;
import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.Hashtags;
import dev.whatcrisis.cue.ReadPost;
import dev.whatcrisis.cue.StoryVoices;
import dev.whatcrisis.cue.Voices;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.slip.OwnSlipSearch;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What kind of thing the posts of a story speak of. */
record TypeReader(StoryVoices voices, Dangers dangers, Set<Flag> flags, Optional<OwnSlipSearch> slip) {

    CrisisType type() {
        if (FlagSet.PEOPLE_AT_RISK.in(flags)) {
            return CrisisType.SAFETY;
        }
        if (flags.contains(Flag.HIJACK)) {
            return CrisisType.HIJACK;
        }
        if (flags.contains(Flag.BREACH)) {
            return CrisisType.BREACH;
        }
        if (slip.isPresent()) {
            return slip.get().slip().type();
        }
        if (flags.contains(Flag.LEGAL)) {
            return CrisisType.LEGAL;
        }
        return light().or(this::aboutOthers)
                .or(this::crowd)
                .or(this::criticism)
                .orElse(dangers.claimsBreach() ? CrisisType.BREACH : CrisisType.UNKNOWN);
    }

    /** Laughter and praise: only when hardly anybody is critical. */
    private Optional<CrisisType> light() {
        if (critical()) {
            return Optional.empty();
        }
        if (voices.all().share(CueKind.JOKE) >= CaseThresholds.LEADING_SHARE) {
            return Optional.of(CrisisType.JOKE);
        }
        int everybody = voices.all().count();
        int pleased = voices.all().authors(ReadPost::positive);
        return everybody > 0 && pleased >= CaseThresholds.POSITIVE_SHARE * everybody
                ? Optional.of(CrisisType.POSITIVE)
                : Optional.empty();
    }

    /** Most of those who speak, and were read, speak of another company. */
    private Optional<CrisisType> aboutOthers() {
        Voices all = voices.all();
        int others = all.authors(post -> post.says()
                .filter(says -> says.label() == Label.OTHER_COMPANY && says.about() == About.OTHER)
                .isPresent());
        return others > 0 && others > CaseThresholds.POSITIVE_SHARE * all.count()
                ? Optional.of(CrisisType.COMPETITOR)
                : Optional.empty();
    }

    /** Many accounts with the same words. */
    private Optional<CrisisType> crowd() {
        Map<String, Integer> same = new HashMap<>();
        voices.posts().forEach(post -> same.merge(post.claim(), 1, Integer::sum));
        int most = same.isEmpty() ? 0 : Collections.max(same.values());
        boolean copied = most >= CaseThresholds.SAME_WORDS
                && most >= CaseThresholds.POSITIVE_SHARE * voices.posts().size();
        boolean called = critical() && voices.serious().share(CueKind.BRIGADE) >= CaseThresholds.LEADING_SHARE;
        return copied || called ? Optional.of(CrisisType.BRIGADE) : Optional.empty();
    }

    private Optional<CrisisType> criticism() {
        Voices serious = voices.serious();
        if (FlagReader.violence(serious)) {
            return Optional.of(CrisisType.STAFF_VIOLENCE);
        }
        if (critical() && ownHashtagShare() >= CaseThresholds.LEADING_SHARE) {
            return Optional.of(CrisisType.CAMPAIGN_BACKFIRE);
        }
        return Topic.of(serious).map(topic -> refined(topic, serious));
    }

    private CrisisType refined(Topic topic, Voices serious) {
        boolean identity = serious.share(CueKind.IDENTITY) >= CaseThresholds.TOPIC_SHARE;
        return topic.type() == CrisisType.TASTE && identity ? CrisisType.TASTE_IDENTITY : topic.type();
    }

    private double ownHashtagShare() {
        Set<String> tags = voices.ownHashtags();
        Voices serious = voices.serious();
        int using = serious.authors(
                post -> Hashtags.in(post.mention().text()).stream().anyMatch(tags::contains));
        return serious.count() == 0 ? 0 : (double) using / serious.count();
    }

    private boolean critical() {
        return voices.facts().negativeShare() >= CaseThresholds.CRITICAL_SHARE;
    }
}
