// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.aftermath.Aftereffect;
import dev.whatcrisis.aftermath.Aftereffects;
import dev.whatcrisis.aftermath.DueEffects;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemWords;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.alert.ReplyPolicy;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.wording.Links;
import dev.whatcrisis.wording.ReportWording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Once a day, before the brief, tells of each incident that ended lately what it had done 1, 7, 30 and 90 days later, and on day
 * thirty that its post-mortem is due. What was stored is not told again, and what is missing is made up for, so that a crash at
 * any place changes nothing but the time.
 */
final class FollowEffects {
    /** Incidents that one round looks at, the latest first. */
    private static final int MOST = 100;

    /** Weeks of follower counts that are read: a year. */
    private static final int FOLLOWER_WEEKS = 53;

    /** Weeks of posts: half a year tells what is usual, and is read in some pages. */
    private static final int POST_WEEKS = 26;

    private final Ports ports;
    private final DueMessages messages;

    FollowEffects(Ports ports, Links links) {
        this.ports = ports;
        this.messages = new DueMessages(ports, links);
    }

    /** @param lastLook when the look before was; empty at the first one */
    void follow(Snapshot moment, Optional<Instant> lastLook) {
        if (lastLook.filter(last ->
                        FollowReplies.passed(last, moment.now(), moment.watch().zone()))
                .isEmpty()) {
            return;
        }
        Instant since = moment.now().minus(Duration.ofDays(DueEffects.LATEST + 1L));
        ports.incidents().ended(moment.watch().id(), since, MOST).stream()
                .filter(FollowEffects::followed)
                .forEach(incident -> follow(moment, incident));
    }

    /** Of a ripple the report has five lines and no more. */
    private static boolean followed(Incident incident) {
        return incident.state() instanceof State.Over over
                && over.how().ours()
                && !incident.merged()
                && incident.judgement().highest().atLeast(Level.SQUALL);
    }

    private void follow(Snapshot moment, Incident incident) {
        Optional<PostMortem> known = ports.postMortems().find(incident.id());
        Optional<Instant> ended = incident.endedAt();
        if (known.isEmpty() || ended.isEmpty()) {
            return;
        }
        Aftereffects effects = Aftereffects.of(moment.watch(), incident.times().firstMentionAt(), ended.get());
        List<Aftereffect> told = told(moment, effects, known.get());
        PostMortem next = told.isEmpty() ? known.get() : known.get().with(told, moment.now());
        if (!next.equals(known.get())) {
            ports.postMortems().save(next);
        }
        sayComplete(moment, incident, next);
    }

    private List<Aftereffect> told(Snapshot moment, Aftereffects effects, PostMortem known) {
        LocalDate today = moment.now().atZone(moment.watch().zone()).toLocalDate();
        List<Integer> due = DueEffects.of(known, effects.ended(), today);
        List<Integer> unsold = DueEffects.withoutSales(known, effects.ended(), today);
        if (due.isEmpty() && unsold.isEmpty()) {
            return List.of();
        }
        List<Aftereffect> told = new ArrayList<>(due.isEmpty() ? List.of() : counted(moment, effects, due, today));
        Sales sales = ports.sales().of(moment.watch().id());
        due.forEach(days -> told.add(effects.sales(sales, days)));
        unsold.forEach(days -> told.add(effects.sales(sales, days)));
        return told;
    }

    private List<Aftereffect> counted(Snapshot moment, Aftereffects effects, List<Integer> due, LocalDate today) {
        LocalDate posted = effects.before().minusWeeks(POST_WEEKS);
        List<FollowerCount> followers =
                ports.followers().between(moment.watch().id(), effects.before().minusWeeks(FOLLOWER_WEEKS), today);
        List<Bucket> buckets = ports.mentions()
                .buckets(
                        moment.watch().id(),
                        posted.atStartOfDay(moment.watch().zone()).toInstant(),
                        today.atStartOfDay(moment.watch().zone()).toInstant());
        List<Aftereffect> told = new ArrayList<>();
        for (int days : due) {
            told.add(effects.followers(followers, days));
            told.addAll(effects.mentions(buckets, posted, days));
        }
        return told;
    }

    /** An alert of the same id is recorded once, and not at all long after. */
    private void sayComplete(Snapshot moment, Incident incident, PostMortem report) {
        boolean lately = report.completedAt()
                .filter(at -> Duration.between(at, moment.now()).compareTo(Duration.ofDays(2)) < 0)
                .isPresent();
        if (!lately) {
            return;
        }
        boolean written = ports.postMortems()
                .conclusions(incident.id())
                .filter(conclusions -> !conclusions.empty())
                .isPresent();
        for (Planned planned : ReplyPolicy.complete(incident, ports.asked(moment.now()), moment.now())) {
            if (known(incident, planned)) {
                continue;
            }
            messages.record(
                    planned,
                    moment.watch().id(),
                    Optional.of(incident.id()),
                    moment.now(),
                    link -> ReportWording.of(
                            planned,
                            moment.watch(),
                            incident,
                            PostMortemWords.lasted(report),
                            written,
                            moment.now(),
                            link));
        }
    }

    private boolean known(Incident incident, Planned planned) {
        return ports.alerts().of(incident.id().value()).stream().anyMatch(alert -> alert.reason() == planned.reason());
    }
}
