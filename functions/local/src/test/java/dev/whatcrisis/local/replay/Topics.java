// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What the people of a {@link Month} write, on which networks. Every sentence is invented. */
final class Topics {
    /** What a post is about. */
    enum Kind {
        ORDINARY,
        OWN,
        FAULT,
        POSTER
    }

    /** The sentences of one language: who or where, what, and an end. */
    private record Tongue(String lang, List<String> who, List<String> what, List<String> end) {
        String sentence(Random random, String place) {
            return one(who, random).replace("{}", place) + " "
                    + one(what, random).replace("{}", place) + " "
                    + one(end, random).replace("{}", place);
        }
    }

    private static final Tongue ENGLISH = new Tongue(
            "en",
            List.of(
                    "My sister in {}",
                    "The Acme kiosk in {}",
                    "Our club at {}",
                    "Somebody from {}",
                    "The queue in {}",
                    "My neighbour",
                    "The late bus to {}",
                    "This old Acme lamp",
                    "Half of {}",
                    "The market in {}",
                    "An Acme van near {}",
                    "Grandpa",
                    "The choir of {}",
                    "A friend from {}",
                    "The library in {}"),
            List.of(
                    "says Acme has a new kettle out",
                    "found an Acme flask on the pier",
                    "wonders if Acme opens on Sunday",
                    "repaired an Acme radio from 1988",
                    "swaps Acme stickers at {}",
                    "likes the green Acme mug best",
                    "compares the Acme toaster with the old one",
                    "asks which Acme filter fits",
                    "waited ten minutes at the Acme counter",
                    "painted the Acme shutters blue",
                    "took the Acme tent up the hill",
                    "sold an Acme bicycle bell",
                    "borrowed the Acme ladder again",
                    "is reading the Acme manual aloud",
                    "keeps seeds in an Acme tin",
                    "counts Acme posters on the way to {}",
                    "got the Acme catalogue today",
                    "had Acme soup for lunch",
                    "won an Acme voucher in the raffle",
                    "is sad that Acme stopped making spoons",
                    "thinks Acme prices went up a little",
                    "cannot find the Acme shop any more",
                    "will meet at Acme before the match in {}"),
            List.of(
                    "and it made my day.",
                    "which was rather nice.",
                    "again!",
                    "as usual.",
                    "just before the rain.",
                    "and nobody noticed.",
                    "- does it matter?",
                    "on a slow Tuesday.",
                    "with a smile.",
                    "for the third time.",
                    "and the dog liked it.",
                    "so we stayed for tea.",
                    "and I am not sure why.",
                    "near {} station.",
                    ""));

    private static final Tongue FRENCH = new Tongue(
            "fr",
            List.of(
                    "Ma cousine de {}",
                    "La vitrine Acme",
                    "Le marché de {}",
                    "Mon voisin",
                    "Un ami de {}",
                    "La gare de {}"),
            List.of(
                    "a trouvé une vieille lampe Acme",
                    "attend le nouveau catalogue Acme",
                    "préfère la tasse verte d'Acme",
                    "répare une radio Acme",
                    "cherche le magasin Acme",
                    "compare deux bouilloires Acme"),
            List.of("et c'était bien.", "comme toujours.", "avant la pluie.", "ce matin.", "avec le sourire.", ""));

    private static final Tongue GERMAN = new Tongue(
            "de",
            List.of(
                    "Meine Tante aus {}",
                    "Der Stand in {}",
                    "Unser Verein",
                    "Ein Nachbar",
                    "Der Bus nach {}",
                    "Halb {}"),
            List.of(
                    "hat eine alte Lampe von Acme gefunden",
                    "wartet auf den neuen Katalog von Acme",
                    "mag den grünen Becher von Acme",
                    "repariert ein Radio von Acme",
                    "sucht den Laden von Acme",
                    "vergleicht zwei Kessel von Acme"),
            List.of("und das war nett.", "wie immer.", "vor dem Regen.", "heute früh.", "zum dritten Mal.", ""));

    private static final Tongue SPANISH = new Tongue(
            "es",
            List.of("Mi prima de {}", "La tienda de {}", "El mercado de {}", "Mi vecino", "Una amiga de {}"),
            List.of(
                    "encontró una lámpara vieja de Acme",
                    "espera el catálogo nuevo de Acme",
                    "prefiere la taza verde de Acme",
                    "arregla una radio de Acme",
                    "compara dos teteras de Acme"),
            List.of("y estuvo bien.", "como siempre.", "antes de la lluvia.", "esta mañana.", ""));

    private static final List<Tongue> SPOKEN =
            List.of(ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH, FRENCH, GERMAN, GERMAN, SPANISH);

    private static final Tongue FAULT = new Tongue(
            "en",
            List.of("My new Acme kettle", "The kettle from Acme", "Our second Acme kettle", "That Acme kettle from {}"),
            List.of(
                    "leaks at the handle after a week",
                    "broke on the first day",
                    "switches itself off all the time",
                    "has a lid that does not close",
                    "tastes of plastic and the shop refuses a refund"),
            List.of(
                    "and I am really disappointed.",
                    "- awful quality.",
                    "and support does not answer.",
                    "never again.",
                    "this is a bad joke.",
                    "what a waste of money."));

    private static final Tongue POSTER = new Tongue(
            "en",
            List.of(
                    "The Acme poster in {}",
                    "That new Acme poster",
                    "Whoever drew the Acme poster",
                    "This Acme campaign"),
            List.of(
                    "makes fun of people who snore",
                    "is plain rude to tired parents",
                    "is the worst idea this year",
                    "annoys everyone at {} station",
                    "should be taken down"),
            List.of(
                    "- shame on you.",
                    "and it is not funny.",
                    "honestly terrible.",
                    "who approved this?",
                    "so stupid."));

    private static final Tongue OWN = new Tongue(
            "en",
            List.of("Good morning {}!", "Hello from our workshop.", "New in the Acme shop:", "Open until six today."),
            List.of(
                    "the green mug is back",
                    "see you at the fair in {}",
                    "our kettle class starts on Friday",
                    "we fixed two hundred lamps this month"),
            List.of("Come by.", "See you soon.", "Thank you for the patience.", "Tea is ready."));

    private static final List<String> NETWORKS =
            List.of("mastodon", "mastodon", "bluesky", "bluesky", "bluesky", "hackernews");
    private static final List<String> SYLLABLES = List.of(
            "bel", "cor", "dun", "fen", "gar", "hol", "ker", "lan", "mor", "nor", "pel", "ros", "sal", "tor", "ved",
            "wil");

    private final Random random;

    Topics(Random random) {
        this.random = random;
    }

    /** A sentence in its language. */
    record Said(String text, String lang) {}

    Said sentence(Kind kind) {
        Tongue tongue = switch (kind) {
            case ORDINARY -> one(SPOKEN, random);
            case OWN -> OWN;
            case FAULT -> FAULT;
            case POSTER -> POSTER;
        };
        String place = place();
        String name = place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
        return new Said(tongue.sentence(random, name).strip(), tongue.lang());
    }

    String network() {
        return one(NETWORKS, random);
    }

    /** A person: a few write often, and the more posts there are the more people write them. */
    String author(long posts) {
        double skewed = Math.pow(random.nextDouble(), 2);
        return one(SYLLABLES, random) + (long) (skewed * (20 + posts / 5.0));
    }

    /** Most have a few hundred followers, some have many. */
    int followers() {
        return (int) Math.min(200_000, 60 / Math.pow(1 - random.nextDouble(), 0.9));
    }

    int few() {
        return (int) Math.min(500, 1 / Math.pow(1 - random.nextDouble(), 0.8)) - 1;
    }

    /** One of 4,096 places. */
    private String place() {
        return one(SYLLABLES, random) + one(SYLLABLES, random) + one(SYLLABLES, random);
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
