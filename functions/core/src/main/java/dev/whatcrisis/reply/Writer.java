// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.SourceName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One person and their posts, the first one first. Accounts of two networks are one person when they carry the same name of at
 * least {@value #TELLING} letters and digits, and no network has two of them; else an account is a person.
 */
record Writer(List<Mention> posts) {
    private static final Comparator<Mention> FIRST_FIRST =
            Comparator.comparing(Mention::at).thenComparing(post -> post.id().key());

    /** Shorter names are had by many. */
    private static final int TELLING = 6;

    Writer {
        posts = posts.stream().sorted(FIRST_FIRST).toList();
    }

    /** Everybody who wrote these, in the order of their first posts. */
    static List<Writer> of(List<Mention> posts) {
        Map<String, List<Mention>> accounts = new LinkedHashMap<>();
        for (Mention post : posts) {
            accounts.computeIfAbsent(account(post), any -> new ArrayList<>()).add(post);
        }
        Map<String, List<List<Mention>>> named = new LinkedHashMap<>();
        accounts.forEach(
                (account, theirs) -> named.computeIfAbsent(name(theirs).orElse(account), any -> new ArrayList<>())
                        .add(theirs));
        return named.values().stream()
                .flatMap(same -> people(same).stream())
                .sorted(Comparator.comparing(writer -> writer.posts().getFirst(), FIRST_FIRST))
                .toList();
    }

    private static List<Writer> people(List<List<Mention>> accounts) {
        Map<SourceName, Integer> on = new HashMap<>();
        accounts.forEach(posts -> on.merge(posts.getFirst().id().source(), 1, Integer::sum));
        boolean one = on.values().stream().allMatch(count -> count == 1);
        return one
                ? List.of(
                        new Writer(accounts.stream().flatMap(Collection::stream).toList()))
                : accounts.stream().map(Writer::new).toList();
    }

    /** A post without an author is of somebody of whom nothing else is known. */
    private static String account(Mention post) {
        return post.author()
                .map(author -> post.id().source() + "/" + author.id())
                .orElseGet(() -> "post " + post.id().key());
    }

    private static Optional<String> name(List<Mention> posts) {
        return posts.getFirst()
                .author()
                .map(Author::name)
                .map(Writer::bare)
                .filter(name -> name.length() >= TELLING)
                .map(name -> "name " + name);
    }

    /**
     * A handle without its network: {@code Kim_Example@social.example} and {@code kimexample.example.com} are the same. A name of several
     * words is all of them, as many share the first.
     */
    static String bare(String handle) {
        String lower = handle.toLowerCase(Locale.ROOT).strip();
        String plain = lower.startsWith("@") ? lower.substring(1) : lower;
        boolean whole = plain.indexOf(' ') >= 0;
        String local = whole ? plain : plain.split(plain.indexOf('@') >= 0 ? "@" : "\\.", 2)[0];
        return local.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How they are called on each of their networks. */
    Map<SourceName, String> handles() {
        Map<SourceName, String> handles = new LinkedHashMap<>();
        for (Mention post : posts) {
            post.author().ifPresent(author -> handles.putIfAbsent(post.id().source(), author.name()));
        }
        return handles;
    }
}
