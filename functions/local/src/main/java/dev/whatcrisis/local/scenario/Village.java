// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import dev.whatcrisis.local.replay.Posts;
import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.local.replay.ScriptPost;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Invents the posts of a story: a seeded brewery, its people, and what they write when. */
final class Village {
    static final String BRAND = "Harbour Ales";
    static final int ORDINARY_DAYS = 15;

    /** The day on which something happens, a Tuesday after fifteen ordinary days. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static final SourceName MASTODON = new SourceName("mastodon");
    private static final SourceName BLUESKY = new SourceName("bluesky");
    private static final SourceName HACKER_NEWS = new SourceName("hackernews");
    private static final SourceName RSS = new SourceName("rss");
    private static final List<SourceName> PEOPLE_WRITE_ON = List.of(MASTODON, MASTODON, BLUESKY, BLUESKY, HACKER_NEWS);
    private static final String HANDLE = "harbourales@social.example";

    /** Posts an hour by hour of day; doubled on Friday and Saturday evenings. */
    private static final double[] RHYTHM = {
        0.3, 0.1, 0.1, 0, 0, 0.1, 0.3, 0.7, 1.1, 1.3, 1.4, 1.6, 2.0, 1.8, 1.5, 1.4, 1.6, 2.0, 2.6, 2.8, 2.6, 2.1, 1.3,
        0.7
    };

    private final Random random;
    private final ZoneId zone;
    private final int days;
    private final double share;
    private final List<ScriptPost> posts = new ArrayList<>();
    private long followers = 13_500;
    private int number;

    Village(long seed, ZoneId zone) {
        this(seed, zone, ORDINARY_DAYS, 1);
    }

    /**
     * @param days ordinary ones before the day on which something happens
     * @param share of the usual posts in an ordinary hour
     */
    Village(long seed, ZoneId zone, int days, double share) {
        this.random = new Random(seed);
        this.zone = zone;
        this.days = days;
        this.share = share;
    }

    Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    /** Ordinary hours from the first ordinary day until then. */
    void ordinaryUntil(LocalDate end) {
        ordinary(DAY.minusDays(days), end, Sentences.ORDINARY);
    }

    /** Ordinary hours of these days, the last one not included. */
    void ordinary(LocalDate first, LocalDate end, Sentences topic) {
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            for (int hour = 0; hour < RHYTHM.length; hour++) {
                boolean evening = day.getDayOfWeek().getValue() >= 5 && hour >= 17;
                ordinary(
                        day.atTime(hour, 0).atZone(zone).toInstant(),
                        share * RHYTHM[hour] * (evening ? 1.8 : 1),
                        topic);
            }
            own(at(day, "09:30"), Sentences.announcement(random));
        }
    }

    /** So many people write something from a list of phrases, spread over some minutes. */
    List<ScriptPost> crowd(Instant from, int minutes, int people, Sentences topic) {
        List<ScriptPost> crowd = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Instant at = from.plusSeconds((long) (random.nextDouble() * minutes * 60));
            crowd.add(add(at, pick(PEOPLE_WRITE_ON), author(), topic.next(random), Optional.empty()));
        }
        return crowd;
    }

    /** The same where the own account is: a slip of a small account stays on its network. */
    void gossip(Instant from, int minutes, int people, Sentences topic) {
        for (int i = 0; i < people; i++) {
            Instant at = from.plusSeconds((long) (random.nextDouble() * minutes * 60));
            add(at, MASTODON, author(), topic.next(random), Optional.empty());
        }
    }

    /** People who answer an own post. */
    void replies(Instant from, int minutes, int people, ScriptPost to, Sentences topic) {
        for (int i = 0; i < people; i++) {
            Instant at = from.plusSeconds((long) (random.nextDouble() * minutes * 60));
            add(
                    at,
                    MASTODON,
                    author(),
                    topic.next(random),
                    Optional.of(to.mention().id()));
        }
    }

    void press(Instant at, String headline) {
        Author paper = new Author("courier.example", "The Harbour Courier", OptionalLong.empty());
        Mention item = mention(at, RSS, paper, headline, Optional.empty(), false, true);
        posts.add(new ScriptPost(item, Optional.empty()));
    }

    ScriptPost own(Instant at, String text) {
        return own(at, text, Optional.empty());
    }

    ScriptPost own(Instant at, String text, Optional<Instant> deletedAt) {
        return own(at, text, Optional.empty(), deletedAt);
    }

    /** An own post in answer to another one, of us or of others. */
    ScriptPost answer(Instant at, String text, ScriptPost to) {
        return own(at, text, Optional.of(to.mention().id()), Optional.empty());
    }

    /** Whether it is where the own account is. */
    static boolean whereWeAre(ScriptPost post) {
        return post.mention().id().source().equals(MASTODON);
    }

    private ScriptPost own(Instant at, String text, Optional<MentionId> replyTo, Optional<Instant> deletedAt) {
        Author us = new Author(HANDLE, HANDLE, OptionalLong.of(followers));
        ScriptPost post = new ScriptPost(mention(at, MASTODON, us, text, replyTo, true, false), deletedAt);
        posts.add(post);
        return post;
    }

    void followersGrowTo(long count) {
        followers = count;
    }

    Script script(String name) {
        posts.sort(Comparator.comparing((ScriptPost post) -> post.mention().at())
                .thenComparing(post -> post.mention().id().key()));
        Watch watch = Watch.of(
                        new WatchId("harbour-ales"),
                        BRAND,
                        zone,
                        List.of(
                                new Query(MASTODON, "#harbourales", false),
                                new Query(MASTODON, "@" + HANDLE, false),
                                new Query(BLUESKY, "harbourales.example", false),
                                new Query(HACKER_NEWS, BRAND, false),
                                new Query(RSS, "https://courier.example/feed", true)),
                        posts.getFirst().mention().at())
                .withOwnAccounts(List.of(new OwnAccount(MASTODON, HANDLE)));
        return new Script(name, watch, roster(), Posts.of(posts));
    }

    private Roster roster() {
        return new Roster(
                List.of(
                        contact("lea", "Lea", Duty.AWAKE_FIRST, "+12025550101"),
                        contact("sam", "Sam", Duty.ON_CALL, "+12025550102"),
                        contact("boss", "The boss", Duty.BOSS, "+12025550103")),
                0);
    }

    private Contact contact(String id, String name, Duty duty, String phone) {
        return new Contact(
                id,
                name,
                duty,
                Optional.of(phone),
                Optional.of(id + "@example.com"),
                Optional.empty(),
                QuietHours.NIGHT,
                zone,
                Language.EN);
    }

    private void ordinary(Instant hour, double mean, Sentences topic) {
        int count = poisson(mean * (0.6 + 0.8 * random.nextDouble()));
        for (int i = 0; i < count; i++) {
            Instant at = hour.plusSeconds(random.nextInt(3600));
            add(at, pick(PEOPLE_WRITE_ON), author(), topic.next(random), Optional.empty());
        }
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private Author author() {
        String name = Sentences.person(random) + random.nextInt(1000);
        return new Author(name, name, OptionalLong.of(20 + random.nextInt(900)));
    }

    private ScriptPost add(Instant at, SourceName source, Author author, String text, Optional<MentionId> replyTo) {
        ScriptPost post = new ScriptPost(mention(at, source, author, text, replyTo, false, false), Optional.empty());
        posts.add(post);
        return post;
    }

    private Mention mention(
            Instant at,
            SourceName source,
            Author author,
            String text,
            Optional<MentionId> replyTo,
            boolean own,
            boolean press) {
        number++;
        Instant second = at.minus(Duration.ofNanos(at.getNano()));
        return new Mention(
                new MentionId(source, "p" + number),
                second,
                second,
                Optional.of(author),
                text,
                "en",
                Optional.empty(),
                Engagement.NONE,
                replyTo,
                own,
                press,
                Optional.empty(),
                Optional.empty());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
