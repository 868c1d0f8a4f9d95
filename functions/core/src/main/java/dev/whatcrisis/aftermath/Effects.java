// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.Effect.Reason;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.watch.OwnAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What an incident did to the followers, against as many days before it. */
final class Effects {
    private static final int LEAST_DAYS = 2;

    private Effects() {}

    static Effect of(List<FollowerCount> followers, Instant firstMention, Instant now) {
        LocalDate before = firstMention.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (followers.isEmpty()) {
            return cannotTell(Reason.NO_FOLLOWER_COUNTS);
        }
        Optional<LocalDate> last = followers.stream()
                .map(FollowerCount::day)
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo);
        if (last.isEmpty() || ChronoUnit.DAYS.between(before, last.get()) < LEAST_DAYS) {
            return cannotTell(Reason.TOO_FEW_DAYS);
        }
        OptionalDouble change = change(followers, before, last.get());
        long days = ChronoUnit.DAYS.between(before, last.get());
        if (change.isPresent() && change.getAsDouble() == 0) {
            return cannotTell(Reason.NO_CHANGE_SEEN);
        }
        return change.isEmpty()
                ? cannotTell(Reason.TOO_FEW_DAYS)
                : new Effect(change, change(followers, before.minusDays(days), before), Reason.MEASURED);
    }

    /** Relative change of all accounts that were counted on both days. */
    private static OptionalDouble change(List<FollowerCount> followers, LocalDate from, LocalDate to) {
        Map<OwnAccount, Long> first = on(followers, from);
        Map<OwnAccount, Long> second = on(followers, to);
        long start = 0;
        long end = 0;
        for (Map.Entry<OwnAccount, Long> count : first.entrySet()) {
            Long later = second.get(count.getKey());
            start += later == null ? 0 : count.getValue();
            end += later == null ? 0 : later;
        }
        return start == 0 ? OptionalDouble.empty() : OptionalDouble.of((end - start) / (double) start);
    }

    private static Map<OwnAccount, Long> on(List<FollowerCount> followers, LocalDate day) {
        Map<OwnAccount, Long> counts = new HashMap<>();
        followers.stream().filter(f -> f.day().equals(day)).forEach(f -> counts.put(f.account(), f.followers()));
        return counts;
    }

    private static Effect cannotTell(Reason reason) {
        return new Effect(OptionalDouble.empty(), OptionalDouble.empty(), reason);
    }
}
