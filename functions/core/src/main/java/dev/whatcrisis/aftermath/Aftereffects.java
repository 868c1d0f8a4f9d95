// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.Aftereffect.Measure;
import dev.whatcrisis.effect.DayCount;
import dev.whatcrisis.effect.FollowerEffect;
import dev.whatcrisis.effect.MentionEffect;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.effect.Stretch;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an incident had done by a day, from what was counted until then and nothing later: the same on whatever day it is asked.
 * A level, such as followers, is that of the day itself; what comes anew each day is that of the whole days before it.
 *
 * @param before the last day before the first mention, where the watch is
 * @param ended the day on which it ended
 */
public record Aftereffects(Watch watch, LocalDate before, LocalDate ended) {
    /** Days by which the last count of followers may be older than the day that is told of, and not from before the end. */
    private static final int LATE = 3;

    /** Of an incident that is over. */
    public static Aftereffects of(Watch watch, Instant firstMention, Instant end) {
        return new Aftereffects(
                watch,
                firstMention.atZone(watch.zone()).toLocalDate().minusDays(1),
                end.atZone(watch.zone()).toLocalDate());
    }

    /** Of the followers, however many are given before and after. */
    public Aftereffect followers(List<FollowerCount> counts, int days) {
        LocalDate until = ended.plusDays(days);
        return new Aftereffect(
                Measure.FOLLOWERS, days, until, FollowerEffect.of(counts, before, until, Math.min(LATE, days)));
    }

    /** Of the posts and of their tone. */
    public List<Aftereffect> mentions(List<Bucket> buckets, LocalDate asked, int days) {
        LocalDate begun = watch.createdAt().atZone(watch.zone()).toLocalDate().plusDays(1);
        MentionEffect effect =
                new MentionEffect(DayCount.of(buckets, watch.zone()), begun.isAfter(asked) ? begun : asked);
        Stretch stretch = stretch(days);
        return List.of(
                new Aftereffect(Measure.MENTIONS, days, stretch.until(), effect.volume(stretch)),
                new Aftereffect(Measure.TONE, days, stretch.until(), effect.tone(stretch)));
    }

    /** Of what was sold. */
    public Aftereffect sales(Sales sales, int days) {
        Stretch stretch = stretch(days);
        return new Aftereffect(Measure.SALES, days, stretch.until(), sales.effect(stretch));
    }

    private Stretch stretch(int days) {
        return Stretch.after(before, ended.plusDays(days - 1L), days);
    }
}
