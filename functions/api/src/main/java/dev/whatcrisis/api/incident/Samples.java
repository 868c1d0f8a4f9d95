// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Picks the posts of an incident that tell most: critical ones first, then the most shared, no text twice. */
final class Samples {
    private static final int MOST = 12;
    /** How many pointers are followed: the newest, so that one look stays quick in a storm. */
    private static final int LOOKED_AT = 300;

    private static final Comparator<Mention> TELLING = Comparator.comparing(Mention::critical)
            .thenComparing(m -> reach(m.engagement()))
            .reversed()
            .thenComparing(Mention::at)
            .thenComparing(m -> m.id().key());

    private final IncidentStore incidents;
    private final MentionStore mentions;

    Samples(IncidentStore incidents, MentionStore mentions) {
        this.incidents = incidents;
        this.mentions = mentions;
    }

    /** The newest posts of an incident, ours and others'. */
    List<Mention> newest(Incident incident, Instant now) {
        List<MentionId> ids = incidents.mentions(incident.id());
        return mentions.findAll(incident.watch(), ids.subList(Math.max(0, ids.size() - LOOKED_AT), ids.size()), now);
    }

    List<Mention> of(Incident incident, Instant now) {
        Set<String> seen = new HashSet<>();
        return newest(incident, now).stream()
                .filter(m -> !m.own() && m.deletedAt().isEmpty())
                .sorted(TELLING)
                .filter(m -> seen.add(m.text().strip().toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }

    private static long reach(Engagement engagement) {
        return engagement.likes() + 3 * engagement.shares() + 2 * engagement.replies();
    }
}
