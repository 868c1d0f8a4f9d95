// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import java.util.List;

/**
 * All that is known when an incident is over.
 *
 * @param counts of the incident's own story, from its first mention until now
 * @param posts of the incident
 * @param ownPosts everything that the team posted since it began
 * @param followers daily counts of the own accounts, as far back and forward as known
 */
public record CaseFile(
        Watch watch,
        Incident incident,
        List<TimelineEntry> timeline,
        List<Alert> alerts,
        HourlyCounts counts,
        List<MentionId> posts,
        List<Mention> ownPosts,
        List<FollowerCount> followers,
        Roster roster) {
    public CaseFile {
        timeline = List.copyOf(timeline);
        alerts = List.copyOf(alerts);
        posts = List.copyOf(posts);
        ownPosts = List.copyOf(ownPosts);
        followers = List.copyOf(followers);
    }
}
