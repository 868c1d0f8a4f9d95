// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.answer.Closing.Figure;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.reply.ReplyNumbers;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three posts of a closing, with the place of every number in them. */
final class ClosingPosts {
    private final Incident incident;
    private final ReplyNumbers numbers;
    private final Optional<Instant> deletedAt;
    private final ZoneId zone;
    private final Words words;
    private final Instant now;

    ClosingPosts(
            Incident incident,
            Watch watch,
            ReplyNumbers numbers,
            Optional<Instant> deletedAt,
            Language language,
            Instant now) {
        this.incident = incident;
        this.numbers = numbers;
        this.deletedAt = deletedAt.filter(at -> incident.origin().ownPost().isPresent());
        this.zone = watch.zone();
        this.words = Words.of(language, zone, now);
        this.now = now;
    }

    Closing closing() {
        String note = words.say(Fact.code("note", Skeleton.K6));
        List<String> said = words.say(List.of(first(), Fact.of("closer.second"), third()));
        List<String> whole = numbers.owed() == 0
                ? said
                : Drafts.lastWith(said, words.say(Fact.of("draft.waiting").with("n", numbers.owed())));
        List<Draft> posts = whole.stream()
                .map(text -> Draft.of(Skeleton.K6, words.language(), text, note))
                .toList();
        return new Closing(true, Fact.of("closer.due"), posts, figures());
    }

    private Fact first() {
        return Fact.of("closer.first")
                .with("what", List.of(happened()))
                .with("posts", incident.size().posts())
                .with("hours", hours());
    }

    /** What happened is known when it was a post of our own that is gone. */
    private Fact happened() {
        return deletedAt
                .map(gone -> Fact.of("closer.gone")
                        .with("posted", incident.times().firstMentionAt())
                        .with("gone", gone))
                .orElse(Fact.of("closer.open"));
    }

    private Fact third() {
        Fact third = numbers.answered() > 0
                ? Fact.of("closer.third").with("n", numbers.answered())
                : Fact.of("closer.third.none");
        return third.with("until", until());
    }

    private List<Figure> figures() {
        String at = "/incidents/" + incident.id();
        List<Figure> figures = new ArrayList<>();
        deletedAt.ifPresent(gone -> {
            figures.add(new Figure(incident.times().firstMentionAt().toString(), at + "#/firstMentionAt"));
            figures.add(new Figure(gone.toString(), at + "#/timeline"));
        });
        figures.add(new Figure(Integer.toString(incident.size().posts()), at + "#/posts"));
        figures.add(new Figure(Long.toString(hours()), at + "#/firstMentionAt"));
        if (numbers.answered() > 0) {
            figures.add(new Figure(Integer.toString(numbers.answered()), at + "/replies#/numbers/answered"));
        }
        if (numbers.owed() > 0) {
            figures.add(new Figure(Integer.toString(numbers.owed()), at + "/replies#/numbers/owed"));
        }
        figures.add(new Figure(until().toString(), at + "/replies#/until"));
        return figures;
    }

    /** From the first mention to the end, at least one. */
    private long hours() {
        Instant end = incident.endedAt().orElse(now);
        return Math.max(
                1, Duration.between(incident.times().firstMentionAt(), end).toHours());
    }

    /** Until when people are answered. */
    private Instant until() {
        return ReplyDays.until(incident.endedAt().orElse(now), zone);
    }
}
