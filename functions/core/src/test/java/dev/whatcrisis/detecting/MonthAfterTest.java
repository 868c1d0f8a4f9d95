// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemMarkdown;
import dev.whatcrisis.answer.Closing;
import dev.whatcrisis.answer.ThreadCloser;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reply.InMemoryReplyStore;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyNumbers;
import dev.whatcrisis.reply.ReplyState;
import dev.whatcrisis.watch.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The essay's evening, and the month after it, with invented words. */
class MonthAfterTest {
    private MonthAfter month = new MonthAfter(Ports.inMemory());

    @Test
    void the_evening_and_the_month_are_seen_and_told_with_times_and_numbers() {
        month.until(MonthAfter.SLIP.plusSeconds(120));
        month.until(MonthAfter.GONE).delete("slip");
        month.own(
                "humour",
                MonthAfter.HUMOUR,
                "Well. That was not meant for all of you. Sorry! Back to work.",
                Optional.empty());
        month.until(MonthAfter.HUMOUR.plusSeconds(60));

        assertThat(entries()).contains("entry.deleted", "entry.apologised");
        assertThat(closing().due()).isFalse();
        assertThat(closing().reason().key()).isEqualTo("closer.early");

        days(1, 3);
        assertThat(closing().due()).isFalse();
        month.now = MonthAfter.OVER;
        month.over();
        month.until(month.now.plusSeconds(60));

        assertThat(closing().reason().key()).isEqualTo("closer.waiting");
        days(4, 14);

        Closing due = closing();
        assertThat(due.due()).isTrue();
        assertThat(due.posts()).hasSize(3);
        everyNumberIsTraced(due);

        Instant evening = month.now.plus(Duration.ofHours(8));
        Mention first = month.own("one", evening, due.posts().get(0).text(), Optional.empty());
        Mention second =
                month.own("two", evening.plusSeconds(60), due.posts().get(1).text(), Optional.of(first.id()));
        month.own("three", evening.plusSeconds(120), due.posts().get(2).text(), Optional.of(second.id()));
        month.until(evening.plusSeconds(300));

        assertThat(entries()).contains("entry.threadClosed");
        assertThat(closing().reason().key()).isEqualTo("closer.closed");
        days(15, 34);
        PostMortem told = month.ports.postMortems().find(month.incident.id()).orElseThrow();
        String text = PostMortemMarkdown.of(told.with(told.answers().orElseThrow()), MonthAfter.WATCH, Language.EN);
        ReplyNumbers people = told.answers().orElseThrow().people().orElseThrow();

        assertThat(told.answers().orElseThrow().apology()).contains(MonthAfter.HUMOUR);
        assertThat(told.answers().orElseThrow().threadClosed()).contains(evening.plusSeconds(120));
        assertThat(people.owed()).isZero();
        assertThat(people.answered()).isGreaterThan(40);
        assertThat(people.again()).isGreaterThanOrEqualTo(4);
        assertThat(text).isNotEmpty();
    }

    @Test
    void by_day_thirty_the_questions_are_answered_no_two_drafts_are_alike_and_nobody_stands_there_twice() {
        month.until(MonthAfter.SLIP.plusSeconds(120));
        days(1, 3);
        month.now = MonthAfter.OVER;
        month.over();
        month.until(month.now.plusSeconds(60));
        days(4, 34);
        List<Reply> queue = month.queue().replies();

        List<Reply> asked = queue.stream().filter(month::asked).toList();
        long done = asked.stream()
                .filter(reply -> reply.answered()
                        || reply.state() instanceof ReplyState.Drafted
                        || reply.state() instanceof ReplyState.Left && !reply.leftByWatch())
                .count();
        System.out.printf(
                "month after: %d people, %d asked something genuine, %d of them answered, drafted or left on purpose;"
                        + " %d answers, at most %.0f %% alike; %d reminders%n",
                queue.size(),
                asked.size(),
                done,
                month.drafted.size(),
                100
                        * month.likeness.stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0),
                month.reminders().size());

        assertThat(queue).hasSize(80);
        assertThat(done).isGreaterThanOrEqualTo(Math.round(Math.ceil(0.95 * asked.size())));
        assertThat(month.likeness).allMatch(share -> share <= 0.8);
        assertThat(queue.stream().flatMap(reply -> reply.posts().stream()).map(post -> post.post()))
                .doesNotHaveDuplicates();
        assertThat(month.drafted)
                .hasSize((int) queue.stream().filter(Reply::answered).count());
        assertThat(month.reminders()).allSatisfy(alert -> {
            assertThat(alert.dueAt().atZone(MonthAfter.PARIS).toLocalTime()).isEqualTo(LocalTime.of(6, 45));
            assertThat(alert.dueAt().atZone(MonthAfter.PARIS).getDayOfWeek().name())
                    .isIn("MONDAY", "THURSDAY");
        });
        assertThat(month.reminders()).isNotEmpty();
    }

    @Test
    void a_crash_at_twenty_moments_changes_nothing() {
        List<String> undisturbed = ended(new MonthAfter(Ports.inMemory()));
        Crashes crashes = new Crashes(new InMemoryReplyStore(), 20);
        MonthAfter disturbed = new MonthAfter(Ports.inMemory().with(crashes));

        assertThat(ended(disturbed)).isEqualTo(undisturbed);
        assertThat(crashes.happened()).isEqualTo(20);
    }

    /** Ten days; everybody, and what became of them. */
    private List<String> ended(MonthAfter played) {
        month = played;
        month.until(MonthAfter.SLIP.plusSeconds(120));
        days(1, 3);
        month.now = MonthAfter.OVER;
        month.over();
        days(4, 10);
        return month.queue().replies().stream()
                .map(reply -> reply.with(reply.state()).withVersion(0).toString())
                .toList();
    }

    /** Each day a look before the brief, and on working days an hour of answers. */
    private void days(int from, int to) {
        for (int day = from; day <= to; day++) {
            Instant morning = MonthAfter.SLIP
                    .atZone(MonthAfter.PARIS)
                    .toLocalDate()
                    .plusDays(day)
                    .atTime(6, 35)
                    .atZone(MonthAfter.PARIS)
                    .toInstant();
            if (morning.isAfter(month.now)) {
                month.until(morning);
                month.now = morning.plus(Duration.ofHours(4));
                month.work();
                month.until(morning.plus(Duration.ofHours(6)));
            }
        }
    }

    private List<String> entries() {
        return month.ports.incidents().timeline(month.incident.id()).stream()
                .map(TimelineEntry::what)
                .map(fact -> fact.key())
                .toList();
    }

    private Closing closing() {
        Optional<Instant> closed = month.ports
                .postMortems()
                .find(month.incident.id())
                .flatMap(PostMortem::answers)
                .flatMap(PostMortem.Answers::threadClosed)
                .or(() -> dev.whatcrisis.answer.ClosingThread.in(
                                month.incident, month.queue().ownPosts())
                        .map(thread -> thread.at()));
        return ThreadCloser.propose(
                month.incident,
                MonthAfter.WATCH,
                month.queue().replies(),
                Optional.of(MonthAfter.GONE),
                closed,
                Language.EN,
                month.now);
    }

    private static void everyNumberIsTraced(Closing closing) {
        String text = String.join(
                " ",
                closing.posts().stream().map(post -> post.text().substring(3)).toList());
        List<String> stored = closing.figures().stream()
                .map(figure -> figure.value().replaceAll("[^0-9]", " ") + " "
                        + (figure.value().endsWith("Z")
                                ? Instant.parse(figure.value())
                                        .atZone(MonthAfter.PARIS)
                                        .toString()
                                        .replaceAll("[^0-9]", " ")
                                : ""))
                .toList();
        Pattern.compile("\\d+")
                .matcher(text)
                .results()
                .map(number -> number.group())
                .forEach(number -> assertThat(stored)
                        .as("where %s comes from", number)
                        .anyMatch(figure -> List.of(figure.split(" +")).contains(number)));
    }
}
