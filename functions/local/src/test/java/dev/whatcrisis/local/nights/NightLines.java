// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.nights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A night as lines for {@code replay}: the night itself behind two ordinary weeks. */
final class NightLines {
    private static final Duration PAST = Duration.ofDays(15);
    private static final Map<String, List<String>> ORDINARY = Map.of(
            "en",
            List.of(
                    "Anyone know when {} opens on Sunday?",
                    "at {} with the cousins",
                    "{} was on the radio this morning",
                    "passing {} again, one day I will go in",
                    "Got a voucher for {} for my birthday, thanks all",
                    "is the car park at {} free after six",
                    "second time at {} this month, still like it"),
            "fr",
            List.of(
                    "Quelqu'un sait si {} ouvre dimanche ?",
                    "chez {} avec les cousins",
                    "{} est passé à la radio ce matin",
                    "encore un billet pour {} dans ma poche",
                    "le parking de {} est gratuit après 18h ?",
                    "deuxième fois chez {} ce mois-ci, toujours bien"),
            "de",
            List.of(
                    "Weiß jemand, ob {} am Sonntag aufhat?",
                    "mit den Cousins bei {}",
                    "{} war heute früh im Radio",
                    "schon wieder an {} vorbeigefahren, irgendwann geh ich rein",
                    "ist der Parkplatz bei {} abends frei?",
                    "zum zweiten Mal diesen Monat bei {}, gefällt mir noch"),
            "es",
            List.of(
                    "¿Alguien sabe si {} abre el domingo?",
                    "en {} con los primos",
                    "{} salió en la radio esta mañana",
                    "¿se puede aparcar en {} por la tarde?",
                    "segunda vez en {} este mes, me sigue gustando"),
            "it",
            List.of(
                    "Qualcuno sa se {} apre domenica?",
                    "da {} con i cugini",
                    "{} era alla radio stamattina",
                    "il parcheggio di {} la sera è libero?",
                    "seconda volta da {} questo mese, mi piace ancora"),
            "pt",
            List.of(
                    "Alguém sabe se {} abre no domingo?",
                    "em {} com os primos",
                    "{} passou na rádio esta manhã",
                    "dá para estacionar em {} à noite?",
                    "segunda vez em {} este mês, continuo a gostar"));

    private final Night night;
    private final Random random;
    private final List<ObjectNode> lines = new ArrayList<>();

    private NightLines(Night night) {
        this.night = night;
        this.random = new Random(night.name().hashCode());
    }

    static String of(Night night) {
        NightLines made = new NightLines(night);
        made.past();
        night.posts().forEach(made::add);
        made.lines.sort(
                Comparator.comparing(line -> Instant.parse(line.get("at").asText())));
        StringBuilder text = new StringBuilder();
        made.lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private void past() {
        List<String> texts = ORDINARY.getOrDefault(night.lang(), ORDINARY.get("en"));
        Instant end = night.begin();
        for (Instant hour = end.minus(PAST); hour.isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
            int local = hour.atZone(night.zone()).getHour();
            double mean = night.usual() * (local >= 1 && local < 7 ? 0.2 : 1.2);
            for (int i = poisson(mean); i > 0; i--) {
                Instant at = hour.plusSeconds(random.nextInt(3600));
                if (at.isBefore(end)) {
                    single(at, "mastodon", someone(), pick(texts).replace("{}", night.brand()));
                }
            }
        }
        single(end.minus(PAST), "mastodon", someone(), pick(texts).replace("{}", night.brand()));
        single(end.minus(PAST).plusSeconds(60), "mastodon", ownName(), "Open as usual this week.")
                .put("own", true);
    }

    private void add(JsonNode post) {
        if (post.has("crowd")) {
            crowd(post);
            return;
        }
        boolean own = post.path("own").asBoolean();
        ObjectNode line = single(
                at(post.get("m").asDouble()),
                post.path("s").asText("mastodon"),
                own ? ownName() : post.path("a").asText("somebody"),
                post.get("t").asText());
        copy(post, "f", line, "followers");
        copy(post, "likes", line, "likes");
        copy(post, "shares", line, "shares");
        copy(post, "id", line, "id");
        copy(post, "re", line, "replyTo");
        copy(post, "press", line, "press");
        copy(post, "own", line, "own");
        if (post.hasNonNull("del")) {
            line.put("deletedAt", at(post.get("del").asDouble()).toString());
        }
    }

    private void crowd(JsonNode crowd) {
        double from = crowd.get("m").asDouble();
        double to = crowd.get("to").asDouble();
        int people = crowd.get("crowd").asInt();
        JsonNode texts = crowd.get("texts");
        for (int i = 0; i < people; i++) {
            String text = texts.get(i < texts.size() ? i : random.nextInt(texts.size()))
                    .asText();
            single(at(from + random.nextDouble() * (to - from)), crowd.path("s").asText("mastodon"), someone(), text);
        }
    }

    private ObjectNode single(Instant at, String source, String author, String text) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", "line-" + lines.size())
                .put("source", source)
                .put("at", at.toString())
                .put("author", author)
                .put("followers", 50 + random.nextInt(800))
                .put("text", text)
                .put("lang", night.lang());
        lines.add(line);
        return line;
    }

    private Instant at(double minute) {
        return night.begin().plusSeconds((long) (minute * 60));
    }

    private static void copy(JsonNode from, String field, ObjectNode to, String name) {
        if (from.hasNonNull(field)) {
            to.set(name, from.get(field));
        }
    }

    private String ownName() {
        return night.own().substring(night.own().indexOf(':') + 1);
    }

    private String someone() {
        return "reader" + random.nextInt(100_000);
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

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
