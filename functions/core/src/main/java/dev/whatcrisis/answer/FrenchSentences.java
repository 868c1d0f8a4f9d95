// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.Skeleton;
import java.util.List;

/** French. */
final class FrenchSentences implements Sentences {
    @Override
    public String lightSlip(Known known) {
        return "Bon. Ce n'était pas pour vous tous. Pardon : nous avons publié [ce que c'était] ici par erreur. "
                + done(known) + " On reprend.";
    }

    @Override
    public String plainSlip(Known known) {
        return "Pardon. Nous avons publié [ce que c'était] ici par erreur ; c'était destiné à [qui]. " + done(known)
                + " Nous reprenons le travail.";
    }

    private static String done(Known known) {
        return known.deletes() ? "Nous l'avons supprimé." : "[Supprimé / laissé tel quel.]";
    }

    @Override
    public String selfIrony() {
        return "Bien vu. Nous avons connu de meilleurs jours. [Une ligne sur nous, jamais sur qui critique.]";
    }

    @Override
    public String apology() {
        return "Nous avons [ce que nous avons fait]. C'est notre faute. [Qui a été touché] : pardon. C'est arrivé "
                + "parce que [cause]. Nous avons déjà [réparation] ; d'ici au [date] nous allons [suite]. "
                + "Dites-nous ici ce que nous oublions.";
    }

    @Override
    public String acknowledge(Known known) {
        return "Nous avons vu [ce qui se passe]. Nous vérifions [quoi]. Prochain message ici à " + known.nextWordAt()
                + ". Si vous êtes concerné : [consigne].";
    }

    @Override
    public String correct() {
        return "[Le fait exact, affirmé simplement.] Source : [lien]. [Une phrase de contexte.]";
    }

    @Override
    public String hold(Known known) {
        return "Nous savons que [ce qui se passe]. Nous ne savons pas encore [ce qui reste à savoir]. "
                + "Nous en dirons plus ici avant " + known.nextWordAt() + ".";
    }

    @Override
    public String stance() {
        return "Nous avons décidé [décision], parce que [raison en une phrase]. C'est définitif. "
                + "Nous répondons ici aux questions.";
    }

    @Override
    public String angry() {
        return "[Nom], vous avez raison d'être en colère de [ce qui vous est arrivé]. [Pourquoi, en une phrase.] "
                + "Ce qui change : [changement]. [Votre prénom]";
    }

    @Override
    public String disappointed() {
        return "[Nom], c'est décevant, et j'en suis désolé(e). [Ce que la personne a dit, avec vos mots.] "
                + "[Ce que vous pouvez faire.] [Votre prénom]";
    }

    @Override
    public String customer() {
        return "[Nom], nous réparons : [solution]. Envoyez-nous [numéro de commande] en message privé, je m'en occupe. "
                + "[Votre prénom]";
    }

    @Override
    public String question() {
        return "[Nom], bonne question. [Fait.] Plus ici : [lien]. [Votre prénom]";
    }

    @Override
    public List<String> closing(Known known) {
        return List.of(
                "1/3 [Ce qui s'est passé, en une phrase.] Vous avez écrit " + known.posts() + " messages en "
                        + known.hours() + " heures.",
                "2/3 Ce que nous avons changé : [changement]. Ce que vous nous avez appris : [leçon].",
                "3/3 Merci. Nous fermons ce fil ici ; les réponses sont encore lues jusqu'au " + known.lastReplies()
                        + ".");
    }

    @Override
    public String safety(Known known) {
        return "Cessez d'utiliser [quoi] maintenant. Appelez [numéro] en cas de [signe]. Ce que nous faisons : "
                + "[action]. Prochain point ici à " + known.nextWordAt() + ".";
    }

    @Override
    public String hijack() {
        return "Les messages publiés ici entre [HHhMM] et [HHhMM] n'étaient pas de nous. Ils sont retirés. "
                + "N'ouvrez pas leurs liens. Le compte est de nouveau à nous depuis [HHhMM]. Merci de nous avoir prévenus.";
    }

    @Override
    public String note(Skeleton form) {
        return switch (form) {
            case K1 -> "Un seul message, pas de deuxième plaisanterie, pas de long communiqué.";
            case K1B -> "Une seule réponse, jamais sur qui critique.";
            case K2 ->
                "Une seule fois. Sans condition, sans excuse ; la réparation se propose à chacun, pas en public.";
            case K3, K4 -> "Tenez l'heure promise, même sans rien de nouveau.";
            case K3B -> "Le fait exact d'abord ; ne répétez pas la rumeur.";
            case K4B -> "Décidez une fois ; ensuite, répondez seulement aux questions.";
            case K5A, K5B, K5C, K5D -> "À une personne, avec vos mots à chaque fois ; signez d'un prénom.";
            case K6 -> "En fil, du jour 1 au jour 3, quand cela retombe.";
            case K7 -> "Les consignes d'abord, corrigées toutes les heures ; ni blague, ni déni, ni faute.";
            case K8 -> "Dites que ce n'était pas vous seulement si c'est vrai.";
        };
    }

    @Override
    public String deleteFirst() {
        return "D'abord supprimez le message, ensuite dites-le, puis assumez.";
    }

    @Override
    public String nameTheChange() {
        return "C'est déjà arrivé : dites ce qui change cette fois.";
    }

    @Override
    public String whyPlain() {
        return "Sobre exprès : l'humour demande une maladresse sans mal, une équipe qui plaisante d'habitude et l'accord d'un humain.";
    }

    @Override
    public String nobodyTonight() {
        return "Rien ne se décide sur des personnes ce soir.";
    }
}
