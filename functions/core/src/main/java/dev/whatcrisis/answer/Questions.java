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
        SAFE("safe to|is it safe|are they safe|dangerous|harmful|sans danger|dangereu|sans"
                + " risque|gefährlich|unbedenklich|sicher\\b|peligros|es seguro|pericolos|è sicuro|sicuro"
                + " da|perigos|é seguro"),
        MONEY("refund|money back|reimburs|rembours|geld zurück|erstatt|reembols|devolver.{0,12}dinero|devuelv|rimbors|"
                + "soldi indietro|devolução|dinheiro de volta"),
        WHICH("which (batch|lot|product|one|bottle|model|shop)|what batch|quels? (lot|produit|modèle)|quelle.?"
                + " (bouteille|boutique)|lesquel|welche|qué"
                + " (lote|producto|modelo)|cuáles?\\b|quale\\b|quali\\b|que lote|quais\\b|qual (lote|produto)"),
        WHEN("\\bwhen\\b|how long|\\bquand\\b|combien de temps|\\bwann\\b|wie"
                + " lange|\\bcuándo\\b|\\bcuando\\b|cuánto tiempo|\\bquando\\b|quanto tempo"),
        WHY("\\bwhy\\b|how come|how could|\\bpourquoi\\b|comment"
                + " .{0,20}possible|\\bwarum\\b|\\bwieso\\b|\\bweshalb\\b|\\bpor qué\\b|\\bcómo es"
                + " posible|\\bperché\\b|\\bcom'è possibile|\\bporque\\b|\\bporquê\\b|\\bpor que\\b");

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
