// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import dev.whatcrisis.watch.Language;
import java.util.Locale;

/**
 * The words of the one-tap page.
 *
 * @param since format with state, who and when
 * @param forecast format with two times
 */
record Words(
        String lang,
        String acknowledge,
        String snooze,
        String notUs,
        String undo,
        String open,
        String acknowledged,
        String snoozed,
        String over,
        String numbers,
        String forecast,
        String toDo,
        String notToDo,
        String inFull,
        String nothing,
        String goneTitle,
        String gone,
        String refusedTitle) {
    private static final Words EN = new Words(
            "en",
            "I have it",
            "Sleep until 07:00",
            "Not us",
            "Undo",
            "Nobody has it yet.",
            "%s has it since %s.",
            "%s lets it sleep until %s.",
            "Over since %2$s (%1$s).",
            "%d posts in the last hour, usual %.0f; %d critical people, %d press.",
            "Probably calm between %s and %s.",
            "Do",
            "Don't",
            "Everything about it",
            "There is nothing to do here. This message was about the watch itself.",
            "This link does not work",
            "Links work for 24 hours and only for people on the roster. Open the page itself, or the newest message.",
            "That was not possible");
    private static final Words FR = new Words(
            "fr",
            "Je m'en occupe",
            "Dormir jusqu'à 07:00",
            "Pas nous",
            "Annuler",
            "Personne ne s'en occupe encore.",
            "%s s'en occupe depuis %s.",
            "%s met en veille jusqu'à %s.",
            "Terminé depuis %2$s (%1$s).",
            "%d messages dans l'heure, d'habitude %.0f ; %d personnes critiques, %d presse.",
            "Calme probablement entre %s et %s.",
            "À faire",
            "À ne pas faire",
            "Tout voir",
            "Il n'y a rien à faire ici. Ce message concernait la veille elle-même.",
            "Ce lien ne fonctionne pas",
            "Un lien fonctionne 24 heures, pour les personnes de l'équipe. Ouvrez la page, ou le dernier message.",
            "Cela n'a pas été possible");

    static Words in(Language language) {
        return language == Language.FR ? FR : EN;
    }

    Locale locale() {
        return Locale.forLanguageTag(lang);
    }
}
