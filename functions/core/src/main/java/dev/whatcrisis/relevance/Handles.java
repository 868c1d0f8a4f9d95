// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.SourceName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The handles of the team's own accounts: who writes one speaks to the team, and who bears one is the team. */
final class Handles {
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}_]{2,40}");

    private final List<OwnAccount> accounts;

    Handles(Collection<OwnAccount> accounts) {
        this.accounts = accounts.stream()
                .map(account -> new OwnAccount(account.source(), bare(account.handle())))
                .toList();
    }

    /** The handle of ours that the post names with an @, whole and on the account's own network. */
    Optional<String> namedIn(Mention mention) {
        String text = mention.text().toLowerCase(Locale.ROOT);
        return on(mention.id().source()).stream()
                .filter(handle -> named(text, "@" + handle))
                .findFirst();
    }

    boolean bornBy(Author author, SourceName source) {
        List<String> ours = on(source);
        return ours.contains(bare(author.id())) || ours.contains(bare(author.name()));
    }

    private List<String> on(SourceName source) {
        return accounts.stream()
                .filter(account -> account.source().equals(source))
                .map(OwnAccount::handle)
                .toList();
    }

    /** The handles that a text names, in lower case with their @. */
    static Stream<String> in(String text) {
        Matcher handles = HANDLE.matcher(text.toLowerCase(Locale.ROOT));
        return Stream.iterate(handles.find(), found -> found, found -> handles.find())
                .map(found -> handles.group());
    }

    private static String bare(String handle) {
        String lower = handle.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("@") && lower.length() > 1 ? lower.substring(1) : lower;
    }

    private static boolean named(String text, String handle) {
        for (int at = text.indexOf(handle); at >= 0; at = text.indexOf(handle, at + 1)) {
            boolean begins = at == 0 || !inHandle(text.charAt(at - 1));
            if (begins && ends(text, at + handle.length())) {
                return true;
            }
        }
        return false;
    }

    /** A dot or a hyphen ends a handle only when no more of one follows: "@acme." is ours, "@acme.example" is not. */
    private static boolean ends(String text, int end) {
        int next = end;
        while (next < text.length() && (text.charAt(next) == '.' || text.charAt(next) == '-')) {
            next++;
        }
        return next == text.length() || !inHandle(text.charAt(next));
    }

    private static boolean inHandle(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '@';
    }
}
