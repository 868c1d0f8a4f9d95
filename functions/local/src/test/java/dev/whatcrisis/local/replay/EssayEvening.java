// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

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
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The shape of the founding essay's evening, in invented words: a private line goes out at 10:59, is gone at 11:09, a joke at 11:11
 * owns it, then people are answered one by one, three posts close the thread, and whoever still waits is answered over a month.
 * Nobody tells the product anything: all that it knows are the posts.
 */
final class EssayEvening {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final SourceName MASTODON = new SourceName("mastodon");

    private static final String HANDLE = "harbourales@social.example";

    private static final String[] CHATTING = {
        "The porter of Harbour Ales goes well with rain.",
        "Two crates of Harbour Ales for the choir tonight.",
        "Harbour Ales has a new label, quite nice.",
        "Met half the street at Harbour Ales.",
        "The Harbour Ales quiz was won by the bakers."
    };
    private static final String[] ANNOUNCING = {
        "The taproom is open from four today #harbourales",
        "A new barrel of the amber is on #harbourales",
        "Our Saturday tour has six places left #harbourales"
    };
    private static final String[] WHO = {
        "Somebody at Harbour Ales",
        "The Harbour Ales account",
        "Harbour Ales, of all people,",
        "That post by Harbour Ales"
    };
    private static final String[] DID = {
        "sent a private line to the whole town,",
        "invited thirteen thousand people for crisps,",
        "pressed the wrong button before lunch,",
        "told us all about the plans for tonight,",
        "made the ferry queue giggle,"
    };
    private static final String[] THEY_SAY = {
        "how embarrassing.",
        "what an awkward mistake.",
        "careless and unprofessional.",
        "I cannot stop laughing.",
        "poor them, what a terrible day.",
        "sad and silly.",
        "best thing I read all week."
    };
    /** Questions of the first hours, answered on that day, and our answers. */
    private static final String[][] ASKED = {
        {"en", "@harbourales was that meant for somebody in particular?", "For one person, and they have it now. Kim"},
        {"en", "@harbourales is the tasting on Saturday still on?", "It is, at six, and there are chairs left. Kim"},
        {"fr", "@harbourales est-ce que le bar est ouvert ce soir ?", "Oui, à partir de seize heures. Kim"},
        {"de", "@harbourales wer schreibt bei euch eigentlich die Beiträge?", "Zwei von uns, heute war ich es. Kim"},
        {"en", "@harbourales did anybody get into trouble for this?", "Nobody did, apart from a red face. Kim"},
        {"en", "@harbourales do you sell crisps, too?", "Only the salty ones, at the counter. Kim"}
    };
    /** Complaints that waited, answered in the weeks after. */
    private static final String[][] COMPLAINED = {
        {
            "en",
            "@harbourales I had to explain that post to my children, I am annoyed.",
            "That is on us, sorry. We read twice now. Kim"
        },
        {
            "fr",
            "@harbourales franchement c'est nul, vous avez gâché ma matinée.",
            "Vous avez raison, c'était maladroit. Pardon. Kim"
        },
        {
            "de",
            "@harbourales ich folge euch wegen Bier und nicht für so etwas, ärgerlich.",
            "Verständlich. Ab jetzt wieder Bier. Kim"
        },
        {
            "en",
            "@harbourales my order came late while you were busy joking, I am disappointed.",
            "The crate was late, and that was our fault. Kim"
        },
        {"en", "@harbourales your account used to be better, this was poor.", "Fair. We now keep two phones apart. Kim"
        },
        {
            "en",
            "@harbourales I waited at the counter because of this circus, not happy.",
            "You should not have had to wait. Kim"
        },
        {"fr", "@harbourales je suis déçue, on attend mieux de vous.", "On fera mieux, merci de l'avoir dit. Kim"},
        {"en", "@harbourales bad taste, whoever did that.", "It was me, and it was a mistake. Kim"}
    };

    private final List<ScriptPost> posts = new ArrayList<>();
    private final List<Mention> complaints = new ArrayList<>();
    private int number;
    private int voices;

    private final int days;

    private EssayEvening(int days) {
        this.days = days;
    }

    /** The evening, and the days until the thread was closed. */
    static Script evening() {
        return new EssayEvening(3).ordinary(2).slip().closing().ended();
    }

    /** After two weeks in which the product learns what is usual, the evening and the month. */
    static Script month() {
        return new EssayEvening(34).ordinary(16).slip().closing().answers().ended();
    }

    static Instant at(int day, String time) {
        return DAY.plusDays(day).atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
    }

    private EssayEvening ordinary(int before) {
        for (int day = -before; day <= days; day++) {
            own(
                    at(day, "09:30"),
                    ANNOUNCING[Math.floorMod(day, ANNOUNCING.length)],
                    Optional.empty(),
                    Optional.empty());
            says("en", at(day, "12:" + (10 + Math.floorMod(day * 7, 50))), chat(day), Optional.empty());
            says("en", at(day, "19:" + (10 + Math.floorMod(day * 11, 50))), chat(day + 2), Optional.empty());
        }
        return this;
    }

    private static String chat(int day) {
        return CHATTING[Math.floorMod(day, CHATTING.length)];
    }

    private EssayEvening slip() {
        Mention slip = own(
                at(0, "10:59"),
                "Done here at last, and I miss you. See you tonight at yours, shall I bring the red wine?",
                Optional.empty(),
                Optional.of(at(0, "11:09")));
        crowd(at(0, "11:00"), 9, 10, Optional.of(slip.id()));
        own(
                at(0, "11:11"),
                "Well. That was for one person and not for thirteen thousand. Sorry, wrong account. It is deleted, the"
                        + " wine stays here.",
                Optional.empty(),
                Optional.empty());
        crowd(at(0, "11:12"), 45, 40, Optional.empty());
        crowd(at(0, "12:00"), 120, 24, Optional.empty());
        for (int i = 0; i < ASKED.length; i++) {
            Mention asked = says(ASKED[i][0], at(0, "11:0" + (2 + i)), ASKED[i][1], Optional.of(slip.id()));
            own(at(0, "11:" + (20 + 6 * i)), ASKED[i][2], Optional.of(asked.id()), Optional.empty());
        }
        for (int i = 0; i < COMPLAINED.length; i++) {
            complaints.add(says(COMPLAINED[i][0], at(0, "12:" + (10 + 5 * i)), COMPLAINED[i][1], Optional.empty()));
        }
        crowd(at(0, "15:00"), 300, 10, Optional.empty());
        crowd(at(1, "09:00"), 480, 4, Optional.empty());
        return this;
    }

    /** Three posts, each in answer to the one before. */
    private EssayEvening closing() {
        Mention first = own(
                at(3, "18:00"),
                "Three things we take from Tuesday. First: a private line belongs on a private phone. Ours was up for"
                        + " ten minutes.",
                Optional.empty(),
                Optional.empty());
        Mention second = own(
                at(3, "18:02"),
                "Second: most of you were kind, and who was not had a reason. We read every one of you.",
                Optional.of(first.id()),
                Optional.empty());
        own(
                at(3, "18:05"),
                "Third: say it, say sorry, take it down, go back to work. Thank you all. Back to the barrels.",
                Optional.of(second.id()),
                Optional.empty());
        return this;
    }

    private EssayEvening answers() {
        for (int i = 0; i < complaints.size(); i++) {
            own(
                    at(4 + 3 * i, "17:30"),
                    COMPLAINED[i][2],
                    Optional.of(complaints.get(i).id()),
                    Optional.empty());
        }
        return this;
    }

    private void crowd(Instant from, int minutes, int people, Optional<MentionId> replyTo) {
        for (int i = 0; i < people; i++) {
            Instant at = from.plusSeconds(60L * minutes * i / people);
            String text = WHO[i % WHO.length] + " " + DID[(i / WHO.length + voices) % DID.length] + " "
                    + THEY_SAY[(i + i / 5 + voices / 3) % THEY_SAY.length];
            voices++;
            says("en", at, text, replyTo);
        }
    }

    private Mention says(String language, Instant at, String text, Optional<MentionId> replyTo) {
        String name = "neighbour" + (++number);
        return add(
                at,
                new Author(name, name, OptionalLong.of(100 + number % 400)),
                language,
                text,
                replyTo,
                false,
                Optional.empty());
    }

    private Mention own(Instant at, String text, Optional<MentionId> replyTo, Optional<Instant> deletedAt) {
        number++;
        return add(at, new Author(HANDLE, HANDLE, OptionalLong.of(13_500)), "en", text, replyTo, true, deletedAt);
    }

    private Mention add(
            Instant at,
            Author author,
            String language,
            String text,
            Optional<MentionId> replyTo,
            boolean own,
            Optional<Instant> deletedAt) {
        Mention post = new Mention(
                new MentionId(MASTODON, "p" + number),
                at,
                at,
                Optional.of(author),
                text,
                language,
                Optional.of(URI.create("https://social.example/p" + number)),
                Engagement.NONE,
                replyTo,
                own,
                false,
                Optional.empty(),
                Optional.empty());
        posts.add(new ScriptPost(post, deletedAt));
        return post;
    }

    private Script ended() {
        posts.sort(Comparator.comparing(ScriptPost::at)
                .thenComparing(post -> post.mention().id().key()));
        Watch watch = Watch.of(
                        new WatchId("harbour-ales"),
                        "Harbour Ales",
                        PARIS,
                        List.of(new Query(MASTODON, "@" + HANDLE, false)),
                        posts.getFirst().at())
                .withOwnAccounts(List.of(new OwnAccount(MASTODON, HANDLE)));
        Contact kim = new Contact(
                "kim",
                "Kim",
                Duty.AWAKE_FIRST,
                Optional.of("+12025550101"),
                Optional.of("kim@example.com"),
                Optional.empty(),
                QuietHours.NIGHT,
                PARIS,
                Language.EN);
        return new Script("evening", watch, new Roster(List.of(kim), 0), Posts.of(posts));
    }
}
