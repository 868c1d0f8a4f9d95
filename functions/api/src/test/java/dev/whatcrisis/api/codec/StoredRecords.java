// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.link.OneTapLink;
import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.LastLook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Sketch;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.rehearsal.Rehearsals;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.OnlineModel;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyId;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.story.Background;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.story.Term;
import dev.whatcrisis.watch.Campaign;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Every record that a store keeps, and how random ones are made. */
public final class StoredRecords {
    public static final List<Class<? extends Record>> ALL = List.of(
            Watch.class,
            Roster.class,
            Rota.class,
            Mention.class,
            Bucket.class,
            SourceState.class,
            FollowerCount.class,
            Incident.class,
            TimelineEntry.class,
            Alert.class,
            PostMortem.class,
            WatchState.class,
            LastLook.class,
            Learned.class,
            Reply.class,
            Rehearsals.class,
            Conclusions.class,
            Sales.class,
            Person.class,
            OneTapLink.class,
            AuditEntry.class,
            IdempotencyStore.Kept.class);

    private static final String NAME = "abcdefghij0123456789";

    private StoredRecords() {}

    public static RandomRecords random(long seed) {
        RandomRecords random = new RandomRecords(seed);
        return random.make(WatchId.class, () -> new WatchId(random.text(NAME, 40)))
                .make(SourceName.class, () -> new SourceName(random.text(NAME, 20)))
                .make(IncidentId.class, () -> new IncidentId(random.text(NAME + "-", 80)))
                .make(StoryId.class, () -> new StoryId(random.text(NAME + "-", 40)))
                .make(
                        ReplyId.class,
                        () -> new ReplyId(
                                Long.toHexString(Double.doubleToLongBits(random.one(double.class)) | 1L << 63)))
                .make(AlertId.class, () -> new AlertId(random.text(NAME + "/-", 40)))
                .make(Fact.class, () -> Fact.of(random.text(NAME, 20)).with("n", random.one(Integer.class)))
                .make(Query.class, () -> query(random))
                .make(DetectorState.class, () -> detector(random))
                .make(Background.class, () -> background(random))
                .make(OnlineModel.class, OnlineModel::fresh)
                .make(Sketch.class, () -> Sketch.of(random.text(NAME + " ", 60)))
                .make(Term.class, () -> new Term(random.text(NAME, 9), 700))
                .make(Campaign.class, () -> campaign(random))
                .make(Contact.class, () -> contact(random))
                .make(Says.class, () -> says(random))
                .make(Person.class, () -> person(random));
    }

    private static DetectorState detector(RandomRecords random) {
        Instant start = Bucket.startOf(random.one(Instant.class));
        Detector detector = new Detector(ZoneOffset.UTC, Sensitivity.BALANCED);
        DetectorState fresh = detector.fresh(start);
        return detector.step(fresh, new Count(fresh.next(), OptionalInt.of(3))).next();
    }

    private static Background background(RandomRecords random) {
        byte[] counts = new byte[Background.SLOTS];
        Arrays.fill(counts, random.one(Integer.class).byteValue());
        return new Background(3, Base64.getEncoder().encodeToString(counts));
    }

    private static Query query(RandomRecords random) {
        return new Query(random.one(SourceName.class), "é #" + random.text(NAME, 20), random.one(boolean.class));
    }

    private static Campaign campaign(RandomRecords random) {
        Instant from = random.one(Instant.class);
        return new Campaign(from, from.plusSeconds(3_600), 2.5);
    }

    private static Contact contact(RandomRecords random) {
        return new Contact(
                random.text(NAME, 40),
                "Lea " + random.text(NAME, 9),
                random.one(Duty.class),
                random.one(boolean.class) ? Optional.of("+33612345678") : Optional.empty(),
                random.one(boolean.class) ? Optional.of("lea@acme.example") : Optional.empty(),
                Optional.of(random.one(URI.class)),
                random.one(QuietHours.class),
                random.one(ZoneId.class),
                random.one(Language.class));
    }

    private static Says says(RandomRecords random) {
        boolean told = random.one(boolean.class);
        return new Says(
                random.one(Label.class),
                Math.abs(Math.sin(random.one(double.class))),
                Math.abs(Math.sin(random.one(double.class))),
                told,
                told && random.one(boolean.class),
                random.one(boolean.class),
                random.one(About.class),
                random.one(Attached.class),
                random.one(Witness.class),
                random.one(boolean.class),
                random.one(Harm.class),
                random.one(boolean.class),
                random.text(NAME + "-", 24));
    }

    private static Person person(RandomRecords random) {
        return new Person(
                random.text(NAME, 40),
                "Lea " + random.text(NAME, 9),
                random.one(Role.class),
                random.text(NAME, 64),
                random.one(Instant.class));
    }
}
