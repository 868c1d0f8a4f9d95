// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An invented evening: what people wrote about Acme, and what Acme wrote. */
final class Scene {
    static final Instant START = Instant.parse("2026-03-02T11:00:00Z");
    static final Watch WATCH = Watch.of(
                    SampleIncidents.ACME, "Acme", ZoneId.of("Europe/Paris"), List.of(), START.minusSeconds(86_400))
            .withOwnAccounts(List.of(new OwnAccount(new SourceName("mastodon"), "@acme@social.example")));
    static final Incident INCIDENT = SampleIncidents.incident("acme-1", START);

    private final List<Mention> posts = new ArrayList<>();
    private final List<Mention> ours = new ArrayList<>();

    static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    static MentionId id(String native_) {
        return new MentionId(new SourceName("mastodon"), native_);
    }

    /** A post of somebody on Mastodon, so many minutes after the start. */
    Scene says(String who, int minutes, String text, Says says) {
        return on("mastodon", who, minutes, text, says);
    }

    /** A post of somebody that answers another one. */
    Scene replies(String who, int minutes, String text, String to) {
        return on("mastodon", who, minutes, text, question(), Optional.of(id(to)));
    }

    Scene on(String source, String who, int minutes, String text, Says says) {
        return on(source, who, minutes, text, says, Optional.empty());
    }

    private Scene on(String source, String who, int minutes, String text, Says says, Optional<MentionId> replyTo) {
        MentionId id = new MentionId(new SourceName(source), who + "/" + minutes);
        posts.add(new Mention(
                id,
                at(minutes),
                at(minutes),
                Optional.of(new Author(source + ":" + who, who + "@" + source + ".example", OptionalLong.empty())),
                text,
                "en",
                Optional.of(URI.create("https://" + source + ".example/" + who + "/" + minutes)),
                Engagement.NONE,
                replyTo,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                java.util.OptionalInt.empty(),
                Optional.of(says)));
        return this;
    }

    /** A post of ours that answers one. */
    Scene weAnswer(String post, int minutes, String text) {
        return we(minutes, text, Optional.of(id(post)));
    }

    Scene we(int minutes, String text) {
        return we(minutes, text, Optional.empty());
    }

    private Scene we(int minutes, String text, Optional<MentionId> replyTo) {
        ours.add(new Mention(
                id("acme/" + minutes),
                at(minutes),
                at(minutes),
                Optional.empty(),
                text,
                "en",
                Optional.empty(),
                Engagement.NONE,
                replyTo,
                true,
                false,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    Scene theyDelete(String post, int minutes) {
        posts.replaceAll(known -> known.id().equals(id(post)) ? known.tombstone(at(minutes)) : known);
        return this;
    }

    Scene weDelete(int posted, int minutes) {
        ours.replaceAll(known -> known.id().equals(id("acme/" + posted)) ? known.tombstone(at(minutes)) : known);
        return this;
    }

    /** All posts are older than posts are kept. */
    Scene postsGo() {
        posts.clear();
        ours.clear();
        return this;
    }

    Matter matter() {
        return new Matter(INCIDENT, WATCH, posts, ours);
    }

    List<Reply> queue() {
        return queue(List.of());
    }

    List<Reply> queue(List<Reply> stored) {
        return ReplyQueue.of(matter(), stored);
    }

    static Says question() {
        return says(Label.ORDINARY, Witness.NONE, true, Harm.NONE, false);
    }

    static Says complaint() {
        return says(Label.SERVICE_FAILURE, Witness.FIRST_HAND, false, Harm.NONE, false);
    }

    static Says hurt() {
        return says(Label.SAFETY, Witness.FIRST_HAND, false, Harm.CUT, true);
    }

    static Says of(Label label) {
        return says(label, Witness.NONE, false, Harm.NONE, false);
    }

    private static Says says(Label label, Witness witness, boolean question, Harm harm, boolean told) {
        return new Says(
                label,
                0.9,
                told ? 0.9 : 0.01,
                told,
                false,
                label.isCritical(),
                About.US,
                Attached.NONE,
                witness,
                question,
                harm,
                true,
                "sample-1");
    }
}
