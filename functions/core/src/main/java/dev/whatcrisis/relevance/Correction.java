// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Sketch;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person of the team said of one post, and so of posts that are nearly the same. It changes how posts are looked at, and never
 * what is stored of them: without it they are read as before. It lives as long as texts do, and goes with its post or its author.
 *
 * @param post of which it was said
 * @param said one that {@link Feedback#corrects}
 * @param label what the post says; always there where it is to be told, else as far as the person said so
 * @param own whether the post is the team's own
 * @param overTold whether the post was told as danger or slip, and an admin said that it is no such thing, or another
 * @param author a checksum of who wrote the post, where that is known
 * @param sketch of the post's text
 * @param undone empty while it holds
 */
public record Correction(
        MentionId post,
        Feedback said,
        Optional<Label> label,
        boolean own,
        boolean overTold,
        Optional<Long> author,
        Sketch sketch,
        String by,
        Instant at,
        Optional<Undone> undone) {
    /** How long it holds. */
    public static final Duration LIFE = MentionStore.TEXT_LIFE;

    private static final Duration SEEN_TO_END = Duration.ofHours(1);

    /** From this likeness on texts are the same with small edits. */
    static final double NEAR_COPY = 0.7;

    /** From this likeness on they share most of their words; no two posts of different writers did, see RATIONALE.md. */
    static final double CLOSE = 0.5;

    /** Who read where nobody but a person did. */
    private static final String TEAM = "team";

    /** Who took it back, and when. */
    public record Undone(String by, Instant at) {}

    /** What is said of a post now. */
    public static Correction of(Mention post, Feedback said, Optional<Label> label, String by, Instant at) {
        Optional<Label> means = said == Feedback.DANGER ? Optional.of(label.orElseGet(() -> danger(post))) : label;
        return new Correction(
                post.id(),
                said,
                means,
                post.own(),
                overTold(post, said),
                author(post),
                Sketch.of(post.text()),
                by,
                at,
                Optional.empty());
    }

    /** Whether it changes what is told of a post; only an admin may say so. */
    public static boolean overTold(Mention post, Feedback said) {
        return said.corrects() && said != Feedback.DANGER && told(post);
    }

    /** When it ends by itself. */
    public Instant until() {
        return at.plus(LIFE);
    }

    boolean holdsAt(Instant now) {
        return undone.isEmpty() && !now.isBefore(at) && now.isBefore(until());
    }

    /** Whether it changed between two looks: was said, taken back or ended. */
    boolean changedBetween(Instant last, Instant now) {
        return within(at, last, now)
                || within(until(), last, now)
                || undone.filter(taken -> within(taken.at(), last, now)).isPresent();
    }

    private static boolean within(Instant at, Instant last, Instant now) {
        return at.isAfter(last) && !at.isAfter(now);
    }

    Correction undone(String who, Instant when) {
        return new Correction(
                post, said, label, own, overTold, author, sketch, by, at, Optional.of(new Undone(who, when)));
    }

    /** Whether it makes of posts that were not told such as are. */
    public boolean raises() {
        return raises(label);
    }

    private static boolean raises(Optional<Label> label) {
        return label.filter(means -> means.isDanger() || means.isSlip()).isPresent();
    }

    /** Whether it ended so long ago that every look has seen it. */
    public boolean overLongAgo(Instant now) {
        return until().plus(SEEN_TO_END).isBefore(now);
    }

    /**
     * Whether it is said of this post, too. What was said of a told post holds for that post and near copies by the same author; what was
     * said of another one never takes a danger away: it moves close neighbours that are not told, and may raise them.
     */
    boolean holdsFor(Mention other, Sketch text) {
        if (other.own() != own || other.text().isBlank()) {
            return false;
        }
        boolean same = other.id().equals(post);
        double likeness = same ? 1 : sketch.likeness(text);
        if (overTold) {
            return other.says().isPresent() && (same || sameAuthor(other) && likeness >= NEAR_COPY);
        }
        return !told(other) && (raises() || other.says().isPresent()) && likeness >= CLOSE;
    }

    private boolean sameAuthor(Mention other) {
        return author.isPresent() && author.equals(author(other));
    }

    /** What a post says for which it holds. */
    Mention corrected(Mention mention) {
        if (!raises()) {
            return mention.withSays(lowered(mention.says().orElseThrow()));
        }
        return mention.withSays(
                mention.says().filter(Says::told).map(this::renamed).orElseGet(() -> raised(mention.says())));
    }

    /** As told as before, as another danger or slip. */
    private Says renamed(Says read) {
        return new Says(
                label.orElseThrow(),
                read.alarm(),
                read.alarm(),
                true,
                read.wakes(),
                read.critical(),
                read.about(),
                read.evidence(),
                read.witness(),
                read.question(),
                read.harm(),
                true,
                read.reader());
    }

    /** Told and no more: what the writer saw stays unsaid, so that no rule wakes for this post alone. */
    private Says raised(Optional<Says> read) {
        Label means = label.orElseThrow();
        return new Says(
                means,
                1,
                1,
                true,
                false,
                means.isDanger(),
                About.US,
                read.map(Says::evidence).orElse(Attached.NONE),
                Witness.HEARSAY,
                read.map(Says::question).orElse(false),
                read.map(Says::harm).orElse(Harm.NONE),
                true,
                read.map(Says::reader).orElse(TEAM));
    }

    /** Neither told nor doubted; what was misread and not said better is judged by its words alone. */
    private Says lowered(Says read) {
        Optional<Label> better = switch (said) {
            case NOT_US -> Optional.of(Label.OTHER_COMPANY);
            case FINE -> Optional.of(own ? Label.OWN_PLAYFUL : Label.ORDINARY);
            default -> label;
        };
        Label means = better.orElse(own ? Label.OWN_ORDINARY : Label.ORDINARY);
        return new Says(
                means,
                1,
                0,
                false,
                false,
                means.isCritical(),
                said == Feedback.NOT_US ? About.OTHER : read.about(),
                read.evidence(),
                read.witness(),
                read.question(),
                Harm.NONE,
                better.isPresent() && read.known(),
                read.reader());
    }

    /** What it does, for people. */
    public Fact effect() {
        if (overTold) {
            return effect(raises() ? "correction.renames" : "correction.silences");
        }
        return switch (said) {
            case NOT_US -> effect("correction.notUs");
            case FINE -> effect("correction.fine");
            default ->
                raises()
                        ? effect(own ? "correction.raisesOwn" : "correction.raises")
                        : effect(label.isPresent() ? "correction.label" : "correction.misread");
        };
    }

    private Fact effect(String key) {
        Fact fact = Fact.of(key);
        return label.filter(means -> raises() || said == Feedback.MISREAD)
                .map(means -> fact.with("label", means))
                .orElse(fact);
    }

    private static boolean told(Mention post) {
        return post.says().filter(Says::told).isPresent();
    }

    private static Label danger(Mention post) {
        Role role = post.own() ? Role.OWN : Role.MENTION;
        return post.says()
                .map(Says::label)
                .filter(label -> label.role() == role && (label.isDanger() || label.isSlip()))
                .orElse(post.own() ? Label.SLIP_OFFENSIVE : Label.SAFETY);
    }

    private static Optional<Long> author(Mention post) {
        return post.author().map(Author::id).filter(id -> !id.isBlank()).map(id -> checksum(post.id(), id));
    }

    private static long checksum(MentionId post, String author) {
        return Given.checksum(post.source() + "/" + author);
    }

    /** Whether it says the same of the same post, and holds as long for all who are to know. */
    public boolean saysSameAs(Correction other) {
        return undone.isEmpty()
                && post.equals(other.post)
                && said == other.said
                && label.equals(other.label)
                && overTold == other.overTold;
    }

    /** Whether the post, or its author, is gone with this one. */
    public boolean goesWith(Mention gone) {
        return gone.id().equals(post) || author.isPresent() && author.equals(author(gone));
    }
}
