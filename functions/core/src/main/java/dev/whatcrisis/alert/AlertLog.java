// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Progress;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was decided to be said, and what was said. An alert is recorded due, claimed by one sender, sent, and only then
 * recorded sent: after a crash in between a person is told twice rather than not at all.
 */
public interface AlertLog {
    /** Records an alert as due, once per id. Returns false when it was there already. */
    boolean due(Alert alert);

    /**
     * Takes an alert that is due, or whose claim ran out, for one sender, and counts it as one more try. Returns it only
     * to the one who got it.
     */
    Optional<Alert> claim(AlertId id, String by, Instant now, Instant until);

    /**
     * Gives back what its sender could not hand over, to be tried again at {@code nextTryAt} or, after too many tries,
     * never. Nothing happens when the sender does not have it any more.
     *
     * @param why in words that may be told
     */
    void failed(AlertId id, String by, Instant nextTryAt, Fact why);

    /** Records that it went out, or that it is in the outbox for good. */
    void sent(AlertId id, Progress.Sent how);

    /** Records that it went out. */
    default void sent(AlertId id, Instant at) {
        sent(id, new Progress.Sent(at));
    }

    /**
     * Alerts of a watch that are due by now and not sent, by due time; claimed ones whose claim ran out included, and
     * failed ones whose next try has come.
     */
    List<Alert> pending(WatchId watch, Instant now);

    /** All alerts of an incident, by due time. A store may leave out what they say, which nobody asks for here. */
    List<Alert> of(String incident);

    /** Alerts of a watch, newest first; the outbox. */
    List<Alert> latest(WatchId watch, int limit);

    /** Sent alerts that woke this contact since then, oldest first: the wake ledger. It may leave out the words, too. */
    List<Alert> wakes(String contact, Instant since);

    /**
     * Forgets an alert that is not sent, because what it says is no longer true; a sent one stays. The same id may be
     * recorded due again later.
     */
    void withdraw(AlertId id);
}
