// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.answer.Likeness.Worded;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.tone.TextWords;
import dev.whatcrisis.tone.Tone;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers to one person, in that person's language: an opening that meets them, what is to be said, a last sentence, a first
 * name. Each is put together so that it is as little as possible like those that were sent before.
 */
public final class ReplyDrafts {
    /** How many there are to choose from. */
    private static final int CHOICES = 3;

    private static final double LIKELY = 0.5;

    private final Reply reply;
    private final Optional<Mention> post;
    private final Incident incident;
    private final Optional<Instant> deletedAt;
    private final Words words;

    /**
     * @param post what they wrote, while it can be read
     * @param deletedAt when our own post that started it was taken down
     */
    public ReplyDrafts(
            Reply reply,
            Optional<Mention> post,
            Incident incident,
            Watch watch,
            Optional<Instant> deletedAt,
            Instant now) {
        this.reply = reply;
        this.post = post;
        this.incident = incident;
        this.deletedAt = deletedAt;
        Language language = reply.language().orElse(watch.language());
        this.words = Words.of(language, watch.zone(), now);
    }

    /**
     * Those that are least like what was sent, the least first.
     *
     * @param firstName who signs; a fill-in when empty
     * @param sent what was sent to others
     * @param joking whether a joke at our own expense is allowed; see {@link Humour}
     * @return none when each is too much like one that was sent
     */
    public List<ReplyDraft> least(String firstName, Collection<String> sent, boolean joking) {
        return all(firstName, sent, joking)
                .filter(draft -> !draft.likeness().tooMuch())
                .limit(CHOICES)
                .toList();
    }

    /** How much the least of all is like what was sent. */
    public Likeness nearest(String firstName, Collection<String> sent, boolean joking) {
        return all(firstName, sent, joking)
                .findFirst()
                .map(ReplyDraft::likeness)
                .orElse(Likeness.of("", List.of()));
    }

    private Stream<ReplyDraft> all(String firstName, Collection<String> sent, boolean joking) {
        Skeleton form = form(joking);
        String sign = firstName.isBlank() ? words.say("answer.sign.open") : firstName;
        String note = words.say(Fact.code("note", form));
        List<Worded> before = sent.stream().map(Worded::of).toList();
        return texts(form).stream()
                .map(text -> text + " " + sign)
                .filter(text -> text.length() <= Draft.MAX_TEXT)
                .map(text -> new ReplyDraft(
                        Draft.of(form, words.language(), text, note), Likeness.of(Worded.of(text), before)))
                .sorted(Comparator.comparingDouble(
                        (ReplyDraft draft) -> draft.likeness().share()));
    }

    private List<String> texts(Skeleton form) {
        if (form == Skeleton.K1B) {
            return List.of(words.say(Fact.code("draft", form)));
        }
        List<String> texts = new ArrayList<>();
        for (String opening : words.each(filled(Fact.code("answer.opening", form)))) {
            for (String middle : middles(form)) {
                for (String closing : words.each(Fact.of("answer.closing"))) {
                    texts.add(String.join(" ", opening, middle, closing));
                }
            }
        }
        return texts;
    }

    /** What our own post was, and that it is gone, answers most who ask about it. */
    private List<String> middles(Skeleton form) {
        return deletedAt
                .filter(gone ->
                        form == Skeleton.K5D && incident.origin().ownPost().isPresent())
                .map(gone -> words.each(Fact.of("answer.gone")
                        .with("posted", incident.times().firstMentionAt())
                        .with("gone", gone)))
                .orElseGet(() -> words.each(filled(Fact.code("answer.middle", form))));
    }

    /** Which of K5 fits them; who made a joke may get one line at our own expense. */
    private Skeleton form(boolean joking) {
        Optional<Need> need = reply.need();
        if (need.isEmpty()) {
            return joking ? Skeleton.K1B : Skeleton.K5D;
        }
        return switch (need.get()) {
            case HURT -> Skeleton.K5B;
            case QUESTION -> Skeleton.K5D;
            case COMPLAINT -> post.map(ReplyDrafts::complaint).orElse(Skeleton.K5C);
        };
    }

    private static Skeleton complaint(Mention post) {
        Tone tone = ToneScorer.standard().score(post.text(), post.lang());
        if (tone.anger() >= LIKELY) {
            return Skeleton.K5A;
        }
        boolean sad = tone.emotion().sadness() >= LIKELY && tone.sentiment().critical();
        return sad ? Skeleton.K5B : Skeleton.K5C;
    }

    private Fact filled(Fact fact) {
        return fact.with("at", reply.since()).with("topic", List.of(topic()));
    }

    /** Telling words of the incident that they wrote themselves. */
    private Fact topic() {
        List<String> theirs = post.map(Mention::text).map(TextWords::of).orElse(List.of());
        List<Fact> both = Headline.words(incident).stream()
                .filter(word -> theirs.contains(
                        String.valueOf(word.values().get("text")).toLowerCase(Locale.ROOT)))
                .toList();
        return both.isEmpty() || incident.origin().ownPost().isPresent()
                ? Fact.of("answer.topic.open")
                : Fact.of("answer.topic.words").with("words", both);
    }
}
