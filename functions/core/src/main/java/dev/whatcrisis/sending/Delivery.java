// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.NotTakenException;
import dev.whatcrisis.alert.Retry;
import dev.whatcrisis.words.Fact;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The messages of one look. */
final class Delivery {
    /** More webhooks than that in one look wait for the next one. */
    static final int AT_ONCE = 64;

    private static final Logger LOG = System.getLogger(Delivery.class.getName());

    private final Sending sending;
    private final Instant look;
    private final Sent sent;
    private final List<RuntimeException> unrecorded = new ArrayList<>();
    private int count;

    Delivery(Sending sending, Instant look, Sent sent) {
        this.sending = sending;
        this.look = look;
        this.sent = sent;
    }

    void oneByOne(List<Addressed> messages) {
        Instant end = now().plus(sending.limits().textsAndMails());
        for (Addressed message : messages) {
            Instant one = now().plus(sending.limits().message());
            Instant deadline = one.isBefore(end) ? one : end;
            BlockingQueue<Handover> ended = new LinkedBlockingQueue<>();
            Set<Handover> underWay = begin(List.of(message), deadline, ended);
            settle(underWay, ended, deadline);
        }
    }

    void sideBySide(List<Addressed> messages) {
        Instant deadline = now().plus(sending.limits().webhooks());
        BlockingQueue<Handover> ended = new LinkedBlockingQueue<>();
        List<Addressed> some = messages.stream().limit(AT_ONCE).toList();
        settle(begin(some, deadline, ended), ended, deadline);
    }

    /**
     * How many messages went out.
     *
     * @throws RuntimeException the first problem that a store had; the others are suppressed in it
     */
    int end() {
        if (unrecorded.isEmpty()) {
            return count;
        }
        RuntimeException first = unrecorded.getFirst();
        unrecorded.stream().skip(1).filter(other -> !other.equals(first)).forEach(first::addSuppressed);
        throw first;
    }

    /** Claims and starts one message after the other for as long as there is time. */
    private Set<Handover> begin(List<Addressed> messages, Instant deadline, BlockingQueue<Handover> ended) {
        Set<Handover> underWay = new LinkedHashSet<>();
        for (Addressed message : messages) {
            if (now().isBefore(deadline)) {
                recording(() -> claim(message).ifPresent(claimed -> {
                    Handover handover = handover(claimed, message, deadline, ended);
                    underWay.add(handover);
                    sending.threads().execute(handover);
                }));
            }
        }
        return underWay;
    }

    private Optional<Alert> claim(Addressed message) {
        Instant now = now();
        return sending.log().claim(message.alert().id(), sending.sender().get(), now, now.plus(Sending.CLAIM));
    }

    private Handover handover(Alert claimed, Addressed to, Instant deadline, BlockingQueue<Handover> ended) {
        Channel channel = Objects.requireNonNull(sending.channels().get(to.means()));
        boolean shown = !channel.reaches(to.contact());
        return new Handover(claimed, shown, () -> channel.send(claimed, to.contact(), deadline), ended);
    }

    /** Records what becomes of each message as soon as it is known; what is not known by the deadline has failed. */
    private void settle(Set<Handover> underWay, BlockingQueue<Handover> ended, Instant deadline) {
        Optional<Handover> next = underWay.isEmpty() ? Optional.empty() : await(ended, deadline);
        while (next.isPresent()) {
            Handover handover = next.get();
            underWay.remove(handover);
            ended(handover);
            next = underWay.isEmpty() ? Optional.empty() : await(ended, deadline);
        }
        for (Handover late : underWay) {
            if (late.cancel(true)) {
                failed(late.alert(), new NotTakenException(Fact.of("sending.late")));
            } else {
                ended(late);
            }
        }
    }

    private void ended(Handover handover) {
        handover.problem().ifPresentOrElse(problem -> failed(handover.alert(), problem), () -> sent(handover));
    }

    private Optional<Handover> await(BlockingQueue<Handover> ended, Instant deadline) {
        Duration left = Duration.between(now(), deadline);
        Duration most = sending.limits().textsAndMails().plus(sending.limits().webhooks());
        long millis = Math.max(0, Math.min(left.toMillis(), most.toMillis()));
        try {
            return Optional.ofNullable(ended.poll(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void sent(Handover handover) {
        count++;
        Alert.Progress.Sent how = new Alert.Progress.Sent(now(), handover.shown());
        recording(() -> sent.record(handover.alert(), how));
    }

    private void failed(Alert alert, Exception problem) {
        String about = alert.incident().orElse(alert.watch().value());
        LOG.log(
                Logger.Level.WARNING,
                "a message by " + alert.means() + " about " + about
                        + " could not be handed over and is tried again, try " + alert.tries(),
                problem);
        if (alert.progress() instanceof Alert.Progress.Claimed claimed) {
            Instant next = Retry.next(alert.tries(), now());
            Fact why = NotTakenException.why(problem);
            recording(() -> sending.log().failed(alert.id(), claimed.by(), next, why));
        }
    }

    /** A store that fails for one message does not keep the others from their turn. */
    private void recording(Runnable record) {
        try {
            record.run();
        } catch (RuntimeException e) {
            unrecorded.add(e);
        }
    }

    private Instant now() {
        Instant real = sending.clock().instant();
        return real.isBefore(look) ? look : real;
    }
}
