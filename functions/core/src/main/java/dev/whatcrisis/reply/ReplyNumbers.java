// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
}
