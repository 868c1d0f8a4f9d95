// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.Fact;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What most people ask, in short: genuine questions, told apart by the words that each kind of question has. */
public final class Questions {
    /** What one person asks may be a matter of that person alone. */
    private static final int PEOPLE = 2;

    /** A post has room for no more. */
    private static final int MOST = 2;

    private Questions() {}

    /** What a question may be after; the first that fits is taken. */
    private enum Kind {
        SAFE("safe\\sto|is\\sit\\ssafe|are\\sthey\\ssafe|dangerous|harmful|sans\\sdanger|dangereu|sans"
                + "\\srisque|gefährlich|unbedenklich|sicher\\b|peligros|es\\sseguro|pericolos|è\\ssicuro|sicuro"
                + "\\sda|perigos|é\\sseguro"),
        MONEY(
                "refund|money\\sback|reimburs|rembours|geld\\szurück|erstatt|reembols|devolver.{0,12}dinero|devuelv|rimbors|"
                        + "soldi\\sindietro|devolução|dinheiro\\sde\\svolta"),
        WHICH("which\\s(batch|lot|product|one|bottle|model|shop)|what\\sbatch|quels?\\s(lot|produit|modèle)|quelle.?"
                + "\\s(bouteille|boutique)|lesquel|welche|qué"
                + "\\s(lote|producto|modelo)|cuáles?\\b|quale\\b|quali\\b|que\\slote|quais\\b|qual\\s(lote|produto)"),
        WHEN("\\bwhen\\b|how\\slong|\\bquand\\b|combien\\sde\\stemps|\\bwann\\b|wie"
                + "\\slange|\\bcuándo\\b|\\bcuando\\b|cuánto\\stiempo|\\bquando\\b|quanto\\stempo"),
        WHY("\\bwhy\\b|how\\scome|how\\scould|\\bpourquoi\\b|comment"
                + "\\s.{0,20}possible|\\bwarum\\b|\\bwieso\\b|\\bweshalb\\b|\\bpor\\squé\\b|\\bcómo\\ses"
                + "\\sposible|\\bperché\\b|\\bcom'è\\spossibile|\\bporque\\b|\\bporquê\\b|\\bpor\\sque\\b");

        private final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile(
                    words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }

        private static Optional<Kind> of(Mention post) {
            return Arrays.stream(values())
                    .filter(kind -> kind.words.matcher(post.text()).find())
                    .findFirst();
        }
    }

    /** At most two, the commonest first; each person counts once a kind. */
    public static List<Fact> commonest(List<Mention> posts) {
        Map<Kind, Set<String>> people = new EnumMap<>(Kind.class);
        posts.stream()
                .filter(Questions::genuine)
                .forEach(post -> Kind.of(post)
                        .ifPresent(kind -> people.computeIfAbsent(kind, any -> new HashSet<>())
                                .add(who(post))));
        return people.entrySet().stream()
                .filter(kind -> kind.getValue().size() >= PEOPLE)
                .sorted(Comparator.comparing(
                        (Map.Entry<Kind, Set<String>> kind) -> -kind.getValue().size()))
                .limit(MOST)
                .map(kind -> Fact.code("draft.asked", kind.getKey()))
                .toList();
    }

    /** As it was read; a question mark where nobody could read it. */
    private static boolean genuine(Mention post) {
        if (post.own() || post.press() || post.deletedAt().isPresent()) {
            return false;
        }
        return post.says()
                .filter(Says::known)
                .map(Says::question)
                .orElse(post.text().indexOf('?') >= 0);
    }

    private static String who(Mention post) {
        return post.author().map(Author::id).orElseGet(() -> post.id().key());
    }
}
