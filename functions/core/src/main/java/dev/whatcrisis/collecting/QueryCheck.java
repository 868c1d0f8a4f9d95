// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.relevance.RelevanceFilter;
import dev.whatcrisis.relevance.Ruling;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a query brought when its source was asked once.
 *
 * @param found posts of the last {@link #SPAN}, left out ones included
 * @param excludedBy how many of them each rule of the watch would leave out
 * @param own how many of them are posts of the team
 * @param newest when the newest was posted, also when that is longer ago
 * @param whole whether the source was read to the end; otherwise there may be more
 * @param followers of an own account, where the source says
 * @param examples the newest that would be kept, at most {@value #MOST_EXAMPLES}
 * @param failure why nothing could be read
 */
public record QueryCheck(
        Query query,
        int found,
        Map<Ruling.Rule, Integer> excludedBy,
        int own,
        Optional<Instant> newest,
        boolean whole,
        OptionalLong followers,
        List<Mention> examples,
        Optional<SourceFailure> failure) {
    /** How far back is looked. */
    public static final Duration SPAN = Duration.ofDays(7);

    static final int MOST_EXAMPLES = 3;

    private static final Duration MOMENT = Duration.ofMinutes(1);

    public QueryCheck {
        excludedBy = Map.copyOf(excludedBy);
        examples = List.copyOf(examples);
    }

    /** What a poll brought, as the watch would take it. A failure after posts were read only means that there may be more. */
    static QueryCheck of(Watch watch, Query query, Collected collected, Instant now) {
        RelevanceFilter filter = new RelevanceFilter(watch);
        List<Mention> recent = collected.mentions().stream()
                .filter(post -> !post.at().isBefore(now.minus(SPAN)))
                .sorted(Comparator.comparing(Mention::at).reversed())
                .toList();
        Map<Ruling.Rule, Integer> excludedBy = new EnumMap<>(Ruling.Rule.class);
        recent.stream()
                .map(filter::judge)
                .filter(ruling -> !ruling.kept())
                .forEach(ruling -> excludedBy.merge(ruling.rule(), 1, Integer::sum));
        boolean read = !collected.mentions().isEmpty();
        return new QueryCheck(
                query,
                recent.size(),
                excludedBy,
                (int) recent.stream().filter(Mention::own).count(),
                collected.mentions().stream().map(Mention::at).max(Comparator.naturalOrder()),
                collected.failure().isEmpty(),
                collected.followers(),
                recent.stream()
                        .filter(post -> filter.judge(post).kept())
                        .limit(MOST_EXAMPLES)
                        .toList(),
                read ? Optional.empty() : collected.failure());
    }

    /** Posts that the watch's rules would leave out. */
    public int excluded() {
        return excludedBy.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What was found, or why nothing could be read. */
    public Fact sentence(Instant now) {
        return failure.map(SourceFailure::detail).orElseGet(() -> found(now));
    }

    /** What to do about a failure. */
    public Optional<Fact> todo() {
        return failure.map(why -> Fact.code("check.todo", why.kind()));
    }

    private Fact found(Instant now) {
        if (newest.isEmpty()) {
            return about("check.none", now);
        }
        if (found == 0) {
            return about("check.none.older", now);
        }
        boolean ours = own == found;
        return about(ours ? "check.own" : whole ? "check.found" : "check.atLeast", now)
                .with("n", found);
    }

    private Fact about(String key, Instant now) {
        Fact fact = Fact.of(key).with("days", SPAN.toDays());
        return newest.map(at -> fact.with("age", age(at, now))).orElse(fact);
    }

    private static Duration age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        return age.compareTo(MOMENT) < 0 ? MOMENT : age;
    }
}
