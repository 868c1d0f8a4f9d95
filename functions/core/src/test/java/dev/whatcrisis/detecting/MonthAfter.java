// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.answer.Draft;
import dev.whatcrisis.answer.ReplyDraft;
import dev.whatcrisis.answer.ReplyDrafts;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.Times;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.SampleWatchStates;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.Snapshots;
import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.meaning.PostReader;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.Replies;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyChange;
import dev.whatcrisis.reply.Replying;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The month after a slip, replayed: 80 invented people write in three languages on two networks, and each working day two of the
 * team take the first ones of the queue. What they write are the drafts, with their open part filled in.
 */
final class MonthAfter {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant SLIP = Instant.parse("2026-03-04T09:59:00Z");
    static final Instant GONE = SLIP.plus(Duration.ofMinutes(10));
    static final Instant HUMOUR = SLIP.plus(Duration.ofMinutes(12));
    static final Instant OVER = SLIP.plus(Duration.ofHours(74));
    static final SourceName MASTODON = new SourceName("mastodon");
    static final SourceName BLUESKY = new SourceName("bluesky");
    static final Watch WATCH = Watch.of(
                    SampleIncidents.ACME, "Harbour Ales", PARIS, List.of(), SLIP.minusSeconds(9_000_000))
            .withOwnAccounts(List.of(new OwnAccount(MASTODON, "harbourales"), new OwnAccount(BLUESKY, "harbourales")));

    private static final PostReader READER = CloseReader.whenAsked();

    /** Reading takes longer than all the rest, and says the same of the same words. */
    private static final Map<String, Says> READ = new ConcurrentHashMap<>();

    private static final int A_DAY = 4;

    final Ports ports;
    final Map<MentionId, String> needs = new HashMap<>();
    final List<String> drafted = new ArrayList<>();
    final List<Double> likeness = new ArrayList<>();
    Instant now = SLIP;
    Incident incident;

    private final List<Mention> written = new ArrayList<>();
    private final Replies replies;
    private Optional<Instant> lastLook = Optional.empty();
    private int ours;

    /** Goes on where a process that died had come to: what it looked at last, and how many it had answered. */
    void goOn(Optional<Instant> looked, int answered) {
        lastLook = looked;
        ours = answered;
    }

    MonthAfter(Ports ports) {
        this.ports = ports;
        this.replies = new Replies(ports.mentions(), ports.incidents(), ports.replies());
        Incident slip = SampleIncidents.incident("slip-1", SLIP);
        incident = new Incident(
                slip.id(),
                slip.watch(),
                slip.story(),
                "",
                slip.state(),
                slip.phase(),
                slip.judgement(),
                new Times(SLIP, SLIP.plusSeconds(60), SLIP.plusSeconds(60)),
                new Size(new Peak(Instant.parse("2026-03-04T10:00:00Z"), 40), 84, 0, 1, 5, 0, 2),
                Origin.own(own("slip", SLIP, "See you at mine after the shift? Bring crisps.", Optional.empty())
                        .id()),
                slip.forecasts(),
                0);
        Incident fresh = incident;
        incident = ports.incidents()
                .find(fresh.id())
                .orElseGet(() -> ports.incidents().save(fresh).orElseThrow());
        ports.roster().save(new Roster(List.of(ana()), 0));
        people();
    }

    /** Everything that somebody has to read before the first look, as it was read. */
    List<Mention> read() {
        List<Mention> read = new ArrayList<>(written);
        read.addAll(ports.mentions().ownPosts(WATCH.id(), SLIP, SLIP.plusSeconds(1)));
        return read;
    }

    /** What another process read of the same words. */
    static void remember(List<Mention> read) {
        read.forEach(post -> post.says().ifPresent(says -> READ.put(role(post) + post.text(), says)));
    }

    private static Role role(Mention post) {
        return post.own() ? Role.OWN : Role.MENTION;
    }

    private static Contact ana() {
        return new Contact(
                "ana",
                "Ana",
                Duty.ON_CALL,
                Optional.empty(),
                Optional.of("ana@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                PARIS,
                Language.EN);
    }

    private void people() {
        try (InputStream file = Objects.requireNonNull(MonthAfter.class.getResourceAsStream("month.tsv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(this::person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void person(String[] line) {
        Instant at = SLIP.plusSeconds(Math.round(Double.parseDouble(line[2]) * 3_600) + 300);
        MentionId id = new MentionId(new SourceName(line[1]), line[0] + "/" + line[2]);
        needs.put(id, line[4]);
        written.add(new Mention(
                id,
                at,
                at,
                Optional.of(new Author(line[1] + ":" + line[0], line[0], OptionalLong.empty())),
                line[5],
                line[3],
                Optional.of(URI.create("https://" + line[1] + ".example/" + line[2])),
                Engagement.NONE,
                Optional.empty(),
                false,
                false,
                Optional.of(ToneScorer.standard().sentiment(line[5], line[3])),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(says(line[5], Role.MENTION))));
    }

    private static Says says(String text, Role role) {
        return READ.computeIfAbsent(
                role + text, any -> READER.says(text, role, List.of("harbourales", "Harbour Ales")));
    }

    /** A post of the team's, which is stored at once. */
    Mention own(String id, Instant at, String text, Optional<MentionId> replyTo) {
        return own(MASTODON, id, at, text, replyTo);
    }

    private Mention own(SourceName source, String id, Instant at, String text, Optional<MentionId> replyTo) {
        Mention own = new Mention(
                new MentionId(source, id),
                at,
                at,
                Optional.empty(),
                text,
                "en",
                Optional.empty(),
                Engagement.NONE,
                replyTo,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                replyTo.isPresent() || text.startsWith("@") ? Optional.empty() : Optional.of(says(text, Role.OWN)));
        ports.mentions().add(WATCH.id(), List.of(own));
        return own;
    }

    /** The clock goes on: what was written until then is stored, and one look follows. */
    MonthAfter until(Instant then) {
        now = then;
        List<Mention> come =
                written.stream().filter(post -> !post.at().isAfter(now)).toList();
        written.removeAll(come);
        ports.mentions().add(WATCH.id(), come);
        ports.incidents().addMentions(incident.id(), come);
        look();
        return this;
    }

    void look() {
        Snapshot moment = new Snapshots(ports)
                .of(
                        WATCH,
                        SampleWatchStates.fresh(WATCH.id(), Instant.parse("2026-03-04T09:55:00Z")),
                        Optional.empty(),
                        new Sight(List.of(), 1),
                        now);
        incident = ports.incidents().find(incident.id()).orElseThrow();
        new WriteAftermath(ports).write(moment, List.of(incident));
        FollowReplies follow = new FollowReplies(ports, (watch, of, contact, at) -> "l.example/1");
        untilDone(() -> {
            follow.follow(moment, List.of(incident), lastLook, true);
            return true;
        });
        lastLook = Optional.of(now);
    }

    void delete(String own) {
        ports.mentions().delete(WATCH.id(), new MentionId(MASTODON, own), now);
        ports.incidents()
                .append(
                        incident.id(),
                        new TimelineEntry(
                                now,
                                TimelineEntry.WATCH,
                                TimelineEntry.Kind.DELETED,
                                Fact.of("entry.deleted"),
                                "DELETED"));
    }

    /** The counts say that it is over: R25 holds. */
    void over() {
        Verdict v = incident.verdict();
        Judgement calm = new Judgement(
                incident.level(),
                incident.judgement().highest(),
                new Verdict(
                        v.level(),
                        RuleId.R25,
                        v.type(),
                        v.actions(),
                        v.flags(),
                        v.waking(),
                        v.skeletons(),
                        v.repeats(),
                        v.reason(),
                        v.wouldChange()),
                incident.judgement().calledLevels());
        incident = ports.incidents()
                .save(SampleIncidents.over(incident.withJudgement(calm), now))
                .orElseThrow();
    }

    Replies.Queue queue() {
        return replies.queue(incident, WATCH, now);
    }

    /** Two of the team answer the first ones of the queue. */
    void work() {
        List<Reply> waiting =
                queue().replies().stream().filter(Reply::owed).limit(A_DAY).toList();
        for (int i = 0; i < waiting.size(); i++) {
            answer(waiting.get(i), i % 2 == 0 ? "Ana" : "Ben");
        }
    }

    void answer(Reply reply, String who) {
        Replies.Queue queue = queue();
        Reply mine = ((ReplyChange.Done) step(reply, r -> Replying.draft(r, who, Optional.empty(), now))).reply();
        Optional<Mention> post = mine.posts().stream()
                .flatMap(asked -> Optional.ofNullable(queue.posts().get(asked.post())).stream())
                .findFirst();
        List<ReplyDraft> drafts = new ReplyDrafts(mine, post, incident, WATCH, Optional.of(GONE), now)
                .least(who, queue.sent(mine.id()), false);
        if (drafts.isEmpty()) {
            step(mine, r -> Replying.leave(r, who, "said before", now));
            return;
        }
        Draft draft = drafts.getFirst().draft();
        String text = draft.text();
        for (String open : draft.fillIns()) {
            text = text.replace(open, "we write to you by mail today");
        }
        drafted.add(text);
        likeness.add(drafts.getFirst().likeness().share());
        MentionId to = mine.posts().getFirst().post();
        boolean linked = to.source().equals(MASTODON);
        String handle = post.flatMap(Mention::author).map(Author::name).orElse("");
        own(
                to.source(),
                "answer-" + ++ours,
                now.plusSeconds(60L * ours),
                linked ? text : "@" + handle + " " + text,
                linked ? Optional.of(to) : Optional.empty());
        if (!linked && handle.isEmpty()) {
            step(mine, r -> Replying.sent(r, who, Optional.empty(), now));
        }
    }

    private ReplyChange step(Reply reply, Function<Reply, ReplyChange> step) {
        return untilDone(
                () -> replies.step(incident, WATCH, reply.id(), step, now).orElseThrow());
    }

    /** Who died tries again, as people and schedules do. */
    private static <T> T untilDone(Supplier<T> what) {
        while (true) {
            try {
                return what.get();
            } catch (Crashes.Died e) {
                // once more
            }
        }
    }

    List<Alert> reminders() {
        return ports.alerts().of(incident.id().value()).stream()
                .filter(alert -> alert.reason() == Alert.Reason.REPLIES)
                .toList();
    }

    /** Whom a post of theirs that asks something genuine belongs to. */
    boolean asked(Reply reply) {
        return reply.posts().stream().anyMatch(post -> "question".equals(needs.get(post.post())));
    }

    static boolean of(Reply reply, Need need) {
        return reply.need().filter(need::equals).isPresent();
    }
}
