// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ten days of the month after in steps: each morning a look, then four people are answered, then another look. Whoever dies in a step
 * takes it again, as schedules and people do: they know whom they were writing to.
 */
public final class MonthSteps {
    private static final int DAYS = 10;
    private static final int ANSWERS = 4;
    private static final int A_DAY = ANSWERS + 2;
    private static final int OVER_AFTER = 3;

    private final MonthAfter month;

    public MonthSteps(Ports ports) {
        month = new MonthAfter(ports);
    }

    /** Its posts before the first step, each as it was read: reading them takes longer than all the rest. */
    public List<Mention> read() {
        return month.read();
    }

    /** Reads nothing again that another process read. Before the first month is made. */
    public static void remember(List<Mention> read) {
        MonthAfter.remember(read);
    }

    public static int count() {
        return DAYS * A_DAY;
    }

    /** Who is to be answered in this step; empty where none is. */
    public Optional<ReplyId> whom(int step) {
        set(step);
        return answers(step)
                ? month.queue().replies().stream()
                        .filter(Reply::owed)
                        .findFirst()
                        .map(Reply::id)
                : Optional.empty();
    }

    /** @param whom is answered in it */
    public void take(int step, Optional<ReplyId> whom) {
        set(step);
        if (step % A_DAY == 0) {
            over(step);
        }
        if (answers(step)) {
            whom.flatMap(id -> month.queue().find(id))
                    .filter(Reply::owed)
                    .ifPresent(reply -> month.answer(reply, step % 2 == 0 ? "Ana" : "Ben"));
        } else {
            month.until(month.now);
        }
    }

    /** Everybody, and what became of them. */
    public List<String> ended() {
        set(count());
        return month.queue().replies().stream()
                .map(reply -> reply.withVersion(0).toString())
                .toList();
    }

    private static boolean answers(int step) {
        int inDay = step % A_DAY;
        return inDay > 0 && inDay <= ANSWERS;
    }

    private void set(int step) {
        month.now = at(step);
        int looks = step / A_DAY * 2 + (step % A_DAY > 0 ? 1 : 0);
        int before = looks == 0 ? -1 : looks % 2 == 1 ? looks / 2 * A_DAY : (looks / 2 - 1) * A_DAY + A_DAY - 1;
        month.goOn(before < 0 ? Optional.empty() : Optional.of(at(before)), step);
        month.incident = month.ports.incidents().find(month.incident.id()).orElseThrow();
    }

    private void over(int step) {
        if (step / A_DAY == OVER_AFTER && !month.incident.over()) {
            month.over();
        }
    }

    private static Instant at(int step) {
        Instant morning = MonthAfter.SLIP
                .atZone(MonthAfter.PARIS)
                .toLocalDate()
                .plusDays(1 + step / A_DAY)
                .atTime(6, 35)
                .atZone(MonthAfter.PARIS)
                .toInstant();
        return morning.plus(Duration.ofHours(step % A_DAY));
    }
}
