// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of the people who were owed an answer.
 *
 * @param people who were owed one, or whom a person wanted answered
 * @param answered of these
 * @param left of these, on purpose, by a person
 * @param owed of these, still
 * @param byCriteria people who were owed none, each for a reason
 * @param again further posts of those who were answered, which got no second answer
 * @param medianDelay from what needed an answer to the answer; empty while nobody is answered
 */
public record ReplyNumbers(
        int people, int answered, int left, int owed, int byCriteria, int again, Optional<Duration> medianDelay) {
    public static ReplyNumbers of(List<Reply> replies) {
        List<Reply> counted = replies.stream()
                .filter(reply -> reply.need().isPresent() || !reply.leftByWatch())
                .toList();
        List<Reply> answered = counted.stream().filter(Reply::answered).toList();
        int owed = (int) counted.stream().filter(Reply::owed).count();
        List<Duration> delays = answered.stream()
                .flatMap(reply -> reply.delay().stream())
                .sorted()
                .toList();
        return new ReplyNumbers(
                counted.size(),
                answered.size(),
                counted.size() - answered.size() - owed,
                owed,
                replies.size() - counted.size(),
                answered.stream().mapToInt(reply -> reply.posts().size() - 1).sum(),
                delays.isEmpty() ? Optional.empty() : Optional.of(delays.get(delays.size() / 2)));
    }

    /** All of it that is not zero, as {@code report.owed} lists it; empty when there was nobody. */
    public Optional<Fact> counted() {
        return listed(Stream.of(
                        Stream.of(part("report.owed.people", people), part("report.owed.answered", answered)),
                        medianDelay.map(delay -> Fact.of("report.owed.median").with("delay", delay)).stream()
                                .map(Optional::of),
                        Stream.of(
                                part("report.owed.left", left),
                                part("report.owed.waiting", owed),
                                part("report.owed.criteria", byCriteria),
                                part("report.owed.again", again)))
                .flatMap(parts -> parts));
    }

    /** What was done so far; empty when nothing was. */
    public Optional<Fact> done() {
        return listed(Stream.of(part("report.owed.answered", answered), part("report.owed.left", left)));
    }

    private static Optional<Fact> part(String key, int n) {
        return n == 0 ? Optional.empty() : Optional.of(Fact.of(key).with("n", n));
    }

    private static Optional<Fact> listed(Stream<Optional<Fact>> parts) {
        return parts.flatMap(Optional::stream)
                .reduce((before, next) ->
                        Fact.of("list.clause").with("before", List.of(before)).with("next", List.of(next)));
    }
}
