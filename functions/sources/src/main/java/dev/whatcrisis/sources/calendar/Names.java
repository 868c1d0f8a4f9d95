// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.calendar;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the contacts that a title names: by e-mail address, by id, by name, or by the first name that only one of them has. Case
 * and accents do not matter; the longest name is taken first, so that Ana Maria is not Ana.
 */
final class Names {
    /** What a holiday is called in the six languages, as whole words without accents. */
    private static final Set<String> AWAY = Set.of(
            "away",
            "ooo",
            "pto",
            "off",
            "holiday",
            "holidays",
            "vacation",
            "vacations",
            "leave",
            "absent",
            "sick",
            "absence",
            "absente",
            "conge",
            "conges",
            "vacances",
            "rtt",
            "abwesend",
            "urlaub",
            "ferien",
            "krank",
            "frei",
            "ausente",
            "vacaciones",
            "fuera",
            "libre",
            "permiso",
            "baja",
            "assente",
            "ferie",
            "vacanza",
            "vacanze",
            "permesso",
            "malattia",
            "ferias",
            "folga",
            "fora",
            "baixa");

    private static final List<String> OUT_OF_OFFICE = List.of("out", "of", "office");

    private final List<Named> known = new ArrayList<>();
    private final Roster roster;

    private record Named(Contact contact, List<String> words) {}

    Names(Roster roster) {
        this.roster = roster;
        for (Contact contact : roster.contacts()) {
            add(contact, contact.name());
            add(contact, contact.id());
            contact.email().ifPresent(email -> add(contact, email));
            String first = words(contact.name()).getFirst();
            if (roster.contacts().stream()
                            .filter(one -> words(one.name()).getFirst().equals(first))
                            .count()
                    == 1) {
                add(contact, first);
            }
        }
        known.sort(Comparator.comparing((Named named) -> named.words().size()).reversed());
    }

    private void add(Contact contact, String written) {
        known.add(new Named(contact, words(written)));
    }

    /**
     * What a title says.
     *
     * @param away whether what is not a name is a word for a holiday
     */
    record Title(List<Contact> contacts, boolean away) {}

    Title in(String title) {
        List<String> left = new ArrayList<>(words(title));
        List<Contact> found = new ArrayList<>();
        for (Named named : known) {
            int at = Collections.indexOfSubList(left, named.words());
            if (at >= 0) {
                left.subList(at, at + named.words().size()).replaceAll(word -> "");
                found.add(named.contact());
            }
        }
        boolean away = left.stream().anyMatch(AWAY::contains) || Collections.indexOfSubList(left, OUT_OF_OFFICE) >= 0;
        return new Title(found.stream().distinct().toList(), away);
    }

    List<Contact> at(Set<String> addresses) {
        return roster.contacts().stream()
                .filter(contact -> contact.email()
                        .filter(email -> addresses.contains(email.toLowerCase(Locale.ROOT)))
                        .isPresent())
                .toList();
    }

    /** Letters, digits and hyphens between them stay together: a hand-off is no day off, Jean-Luc is one name. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(plain.split("[^\\p{L}\\p{N}@._+-]+|[._](?=\\s|$)"))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toList());
        return words.isEmpty() ? List.of(plain) : words;
    }
}
