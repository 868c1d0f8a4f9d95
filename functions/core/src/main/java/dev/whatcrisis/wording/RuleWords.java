// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.crisis.RuleId;

/**
 * What each rule says to do in a few words, in both languages, and a published case that fits it.
 *
 * @param live replaces the deed while an own post is still online
 */
record RuleWords(Deed deed, Deed live, Seen seen) {
    private static final Deed OWN_IT = new Deed("Delete, say you did, own it.", "Supprimer, le dire, assumer.");

    /** One thing to do, in English and French. */
    record Deed(String en, String fr) {}

    static RuleWords of(RuleId rule) {
        return switch (rule) {
            case R01 -> rule("Instruct first, no joke, no denial.", "Consignes d'abord, ni blague ni déni.", Seen.TIDE);
            case R02 -> rule("Regain access, delete, say so.", "Reprendre l'accès, supprimer, le dire.", Seen.HMV);
            case R03 -> rule("Call legal, hold text in 60 min.", "Appeler le juridique, texte d'attente.", Seen.BUFFER);
            case R04 -> rule("Call legal, argue with nobody.", "Appeler le juridique, ne pas discuter.", Seen.FEW);
            case R05 -> rule("Say what you did, apologise.", "Dire la faute, s'excuser.", Seen.DIGIORNO);
            case R06, R07 ->
                rule("Say sorry lightly, back to work.", "S'excuser légèrement, reprendre.", Seen.RED_CROSS);
            case R08 -> rule("Stop the promotion, answer people.", "Arrêter la campagne, répondre.", Seen.MCDONALDS);
            case R09 -> answering(Seen.KFC);
            case R10 -> rule("Acknowledge within the hour.", "Le reconnaître dans l'heure.", Seen.KFC);
            case R11 -> rule("Answer that person first.", "Répondre d'abord à cette personne.", Seen.KFC);
            case R12 ->
                rule("Acknowledge, think of the person.", "Le reconnaître, penser à la personne.", Seen.DOMINOS);
            case R13 -> rule("Say it once, by day.", "Le dire une fois, de jour.", Seen.ASTRONOMER);
            case R14 -> rule("Decide once, say it once.", "Décider une fois, le dire une fois.", Seen.PEPSI);
            case R15 -> rule("Apologise to those concerned.", "S'excuser auprès des concernés.", Seen.PEPSI);
            case R16 -> rule("Watch, decide nothing for 48 h.", "Observer, rien décider avant 48 h.", Seen.GAP);
            case R17 -> rule("Answer with proof where asked.", "Répondre avec preuve si on demande.", Seen.SILENCE);
            case R18 -> rule("Correct once, with the source.", "Corriger une fois, avec la source.", Seen.SILENCE);
            case R19 -> rule("Let it pass.", "Laisser passer.", Seen.LUNCH);
            case R20 ->
                rule("Protect staff, answer real people.", "Protéger l'équipe, répondre au vrai.", Seen.SEAWORLD);
            case R21 -> rule("Tell people what helps them now.", "Dire ce qui aide les gens.", Seen.DELTA);
            case R22 -> rule("Watch, say nothing.", "Observer, ne rien dire.", Seen.FEW);
            case R23 -> rule("Say thank you.", "Remercier.", Seen.FEW);
            case R24 -> rule("Nothing to do.", "Rien à faire.", Seen.FEW);
            case R25 -> rule("Close the thread.", "Clore le fil.", Seen.FEW);
            case R26 -> answering(Seen.FEW);
            case R27 -> rule("Say what changes this time.", "Dire ce qui change cette fois.", Seen.FEW);
            case R28 -> rule("Look again in the morning.", "Regarder de nouveau demain.", Seen.FEW);
        };
    }

    String doEn(boolean ownPostLive, int people) {
        return (ownPostLive ? live : deed).en().replace("{people}", people > 0 ? " " + people + " people" : " people");
    }

    String doFr(boolean ownPostLive, int people) {
        return (ownPostLive ? live : deed)
                .fr()
                .replace("{people}", people > 0 ? " à " + people + " personnes" : " aux gens");
    }

    private static RuleWords rule(String en, String fr, Seen seen) {
        return new RuleWords(new Deed(en, fr), OWN_IT, seen);
    }

    private static RuleWords answering(Seen seen) {
        return rule("Answer{people} today.", "Répondre{people} aujourd'hui.", seen);
    }
}
