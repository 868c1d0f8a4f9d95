// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

/** Published cases and studies that a message may quote; each figure as published. */
enum Seen {
    /** Herhausen et al. 2019, Journal of Marketing 83(3). */
    FEW(
            "of 472,995 negative posts on brand pages about 3% went viral (2011-2016).",
            "sur 472 995 messages négatifs, 3 % environ sont devenus viraux (2011-2016)."),
    TIDE(
            "Tide Pods 2018: plain safety advice, and platforms removed the videos within days.",
            "Tide Pods 2018 : des consignes claires, et les vidéos retirées en quelques jours."),
    HMV(
            "HMV 2013: posts deleted after some 20 minutes; one or two days.",
            "HMV 2013 : messages supprimés en 20 minutes environ ; un ou deux jours."),
    BUFFER(
            "Buffer 2013: everybody told within about an hour, answered one by one; one or two days.",
            "Buffer 2013 : tous prévenus en une heure environ, réponses une à une ; un ou deux jours."),
    DIGIORNO(
            "DiGiorno 2014: deleted at once, apologised to people one by one; about two days.",
            "DiGiorno 2014 : supprimé aussitôt, excuses une à une ; deux jours environ."),
    RED_CROSS(
            "Red Cross 2011: deleted, owned with a wink, nobody dismissed; about two days.",
            "Croix-Rouge américaine 2011 : supprimé, assumé avec humour, personne de licencié ; deux jours environ."),
    MCDONALDS(
            "McDonald's 2012: promotion pulled within two hours; 1,600 posts an hour became a few dozen in one.",
            "McDonald's 2012 : campagne retirée en deux heures ; 1 600 messages par heure, puis quelques dizaines."),
    KFC(
            "KFC UK 2018: talk turned bad in a day, purchase intent did not move.",
            "KFC UK 2018 : l'image a chuté en un jour, l'intention d'achat n'a pas bougé."),
    /** Kim, Park, Cha and Jeong 2015, PLOS ONE. */
    DOMINOS(
            "Domino's 2009: negative talk fell fast after the apology (20,773 tweets studied).",
            "Domino's 2009 : le ton négatif a vite baissé après les excuses (20 773 tweets étudiés)."),
    ASTRONOMER(
            "Astronomer 2025: decided first, light tone only nine days later; about ten days.",
            "Astronomer 2025 : décision d'abord, humour neuf jours plus tard ; dix jours environ."),
    PEPSI(
            "Pepsi 2017: one survey found more people against, another more people in favour; the loud are not the public.",
            "Pepsi 2017 : un sondage plus d'avis contre, un autre plus d'avis pour ; les plus bruyants ne sont pas le public."),
    GAP("Gap 2010: logo changed back after a week.", "Gap 2010 : logo retiré au bout d'une semaine."),
    SILENCE(
            "Domino's 2009: silence for fear of alerting people; 20,000 views became 760,000 in a day.",
            "Domino's 2009 : silence par peur d'alerter ; 20 000 vues, puis 760 000 en un jour."),
    LUNCH(
            "a British school that banned a lunch blog in 2012 took it back within 24 hours.",
            "une école britannique qui interdit un blog en 2012 recule en 24 heures."),
    SEAWORLD(
            "#AskSeaWorld 2015: calling people bots and bullies became the story.",
            "#AskSeaWorld 2015 : parler de robots et de brutes est devenu le sujet."),
    DELTA(
            "Delta 2016: thousands of cancellations; perception was back in a few days.",
            "Delta 2016 : des milliers d'annulations ; l'image rétablie en quelques jours.");

    private final String english;
    private final String french;

    Seen(String english, String french) {
        this.english = english;
        this.french = french;
    }

    String en() {
        return english;
    }

    String fr() {
        return french;
    }
}
