// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.RuleId.*;

import dev.whatcrisis.crisis.RuleId;
import java.util.List;
import java.util.Map;

/** The rules in French. */
final class FrenchRules {
    static final Map<RuleId, RuleText> TEXTS = Map.ofEntries(
            Map.entry(
                    R01,
                    new RuleText(
                            "Quelqu'un est peut-être en danger",
                            "tout de suite ; premier texte sous 30 minutes, corrigé toutes les heures",
                            List.of(
                                    "Dites quoi cesser d'utiliser, qui appeler et quand vous reparlerez.",
                                    "Appelez la personne qui décide de la sécurité.",
                                    "Répondez à chaque personne qui se dit touchée."),
                            List.of(
                                    "Pas de plaisanterie.",
                                    "Ne niez pas, n'attendez pas la certitude.",
                                    "Ne parlez pas de faute."),
                            "quand une autorité ou un interne confirme et que la dernière personne touchée a sa réponse")),
            Map.entry(
                    R02,
                    new RuleText(
                            "Quelqu'un publie à votre place",
                            "tout de suite ; premier texte sous 15 minutes",
                            List.of(
                                    "Reprenez le compte : mots de passe, sessions, applications liées.",
                                    "Supprimez ce qui n'est pas de vous et dites de quand à quand.",
                                    "Remerciez ceux qui vous ont prévenus."),
                            List.of(
                                    "Ne dites pas « piratés » si ce n'est pas vrai.",
                                    "Pas d'humour avant d'avoir repris le compte."),
                            "quand les accès sont changés, les messages retirés listés et ceux qui ont prévenu remerciés")),
            Map.entry(
                    R03,
                    new RuleText(
                            "Des données privées sont sorties",
                            "tout de suite ; texte retenu 60 minutes au plus ; le délai légal court",
                            List.of(
                                    "Appelez le juriste et la personne responsable des données.",
                                    "Dites ce que vous savez, ce que vous ignorez et quand vous en direz plus.",
                                    "Dites aux personnes concernées quoi faire."),
                            List.of("Pas de chiffres au hasard.", "Ne dites pas que ce n'est rien."),
                            "quand un rapport écrit est publié et lié")),
            Map.entry(
                    R04,
                    new RuleText(
                            "Une affaire de juristes",
                            "de jour, sauf si votre message est encore en ligne",
                            List.of(
                                    "Appelez le juriste.",
                                    "Dites seulement que vous êtes au courant et quand vous en direz plus.",
                                    "Gardez toutes les preuves."),
                            List.of("Ne nommez personne.", "N'argumentez pas.", "N'effacez aucune preuve."),
                            "quand le juriste le décide")),
            Map.entry(
                    R05,
                    new RuleText(
                            "Votre message a blessé",
                            "sous 30 minutes",
                            List.of(
                                    "Supprimez le message et dites-le.",
                                    "Excusez-vous de ce que vous avez fait, auprès de ceux que cela blesse.",
                                    "Dites ce que vous changez, et pour quand."),
                            List.of(
                                    "Pas de « si quelqu'un a été choqué ».",
                                    "Pas d'humour, pas de stagiaire coupable.",
                                    "Pas de suppression discrète."),
                            "avec le mot de la fin quand cela retombe, du jour 1 au jour 3")),
            Map.entry(
                    R06,
                    new RuleText(
                            "Une maladresse sans mal",
                            "sous 15 minutes si vous êtes éveillé",
                            List.of(
                                    "Supprimez si c'est privé ; sinon laissez.",
                                    "Dites avec légèreté que c'était vous, et pardon.",
                                    "Reprenez le travail."),
                            List.of(
                                    "Pas de long communiqué.",
                                    "Pas de suppression en silence.",
                                    "On ne renvoie personne."),
                            "avec le mot de la fin le jour même")),
            Map.entry(
                    R07,
                    new RuleText(
                            "Une maladresse que beaucoup ont vue",
                            "sous 15 minutes si vous êtes éveillé",
                            List.of(
                                    "Supprimez si c'est privé, et dites-le.",
                                    "Dites avec légèreté que c'était vous, et pardon.",
                                    "Répondez à autant de gens que possible, un par un."),
                            List.of(
                                    "Pas de deuxième plaisanterie.",
                                    "Pas de suppression en silence.",
                                    "On ne renvoie personne."),
                            "avec le mot de la fin")),
            Map.entry(
                    R08,
                    new RuleText(
                            "Votre campagne se retourne",
                            "sous 2 heures",
                            List.of(
                                    "Arrêtez de la promouvoir.",
                                    "Répondez aux vraies questions par des faits.",
                                    "À partir du Grain : dites une fois que vous avez vu."),
                            List.of("Ne traitez personne de troll.", "Ne payez plus pour le mot-dièse."),
                            "quand vous avez noté ce que vous avez appris")),
            Map.entry(
                    R09,
                    new RuleText(
                            "Quelque chose ne marche pas",
                            "sous 4 heures, de jour",
                            List.of(
                                    "Répondez à chacun : comment ce sera réparé.",
                                    "Continuez ensuite en privé.",
                                    "Dites-leur quand c'est réparé."),
                            List.of("Pas de dédommagement en public."),
                            "quand c'est réparé et que chacun le sait")),
            Map.entry(
                    R10,
                    new RuleText(
                            "Une panne pour beaucoup",
                            "dites que vous savez sous 60 minutes ; excuses quand la cause est connue",
                            List.of(
                                    "Dites que vous avez vu, et quand vous reparlerez.",
                                    "Dites aux personnes touchées quoi faire maintenant.",
                                    "La cause connue : excusez-vous et dites ce que vous réparez."),
                            List.of("Pas de date qui ne dépend pas de vous.", "Pas de dédommagement en public."),
                            "avec le mot de la fin qui dit ce qui a changé")),
            Map.entry(
                    R11,
                    new RuleText(
                            "Une plainte se répand",
                            "sous 60 minutes si vous êtes éveillé, sinon à 07:00",
                            List.of(
                                    "Répondez d'abord à cette personne, en public, avec ce que vous ferez.",
                                    "Continuez ensuite avec elle en privé.",
                                    "Demandez si vous pouvez dire que c'est réglé."),
                            List.of("Pas de réponse toute faite.", "Pas seulement « écrivez-nous »."),
                            "quand la personne veut bien dire que c'est réglé")),
            Map.entry(
                    R12,
                    new RuleText(
                            "Une faute du personnel, filmée",
                            "sous 3 heures",
                            List.of(
                                    "Appelez quelqu'un qui peut décider.",
                                    "Dites que vous avez vu, et quand vous reparlerez.",
                                    "Excusez-vous auprès de la personne qui l'a subie."),
                            List.of(
                                    "Ne défendez pas d'abord la procédure.",
                                    "Pas de mots doux pour ce que tous ont vu."),
                            "quand la règle changée est publiée")),
            Map.entry(
                    R13,
                    new RuleText(
                            "La conduite d'un dirigeant",
                            "de jour",
                            List.of(
                                    "Prévenez le conseil et le personnel.",
                                    "Dites une fois, brièvement, que vous savez.",
                                    "Reparlez après la décision."),
                            List.of("Pas d'humour avant la décision.", "Pas un mot sur des personnes privées."),
                            "après la décision ; alors seulement un ton léger")),
            Map.entry(
                    R14,
                    new RuleText(
                            "On conteste vos valeurs",
                            "de jour, sous 24 heures",
                            List.of(
                                    "Décidez une fois : tenir ou changer.",
                                    "Dites ce que vous avez décidé et pourquoi, en une phrase.",
                                    "Ensuite, répondez seulement aux questions."),
                            List.of("Pas de zigzag : il perd les deux côtés.", "Pas de deuxième communiqué."),
                            "avec un dernier message ; ensuite seulement des réponses")),
            Map.entry(
                    R15,
                    new RuleText(
                            "Vous avez fait du tort à un groupe",
                            "sous 24 heures",
                            List.of(
                                    "Excusez-vous auprès des personnes concernées.",
                                    "Dites ce que vous avez fait et ce que vous changez.",
                                    "Dites que vous lisez les réponses."),
                            List.of("Ne discutez pas de votre intention.", "Ni « si » ni « mais »."),
                            "avec le mot de la fin, après avoir agi")),
            Map.entry(
                    R16,
                    new RuleText(
                            "Un logo, un prix, un nom déplaît",
                            "de jour ; observez d'abord 48 heures",
                            List.of(
                                    "Observez 48 heures.",
                                    "Dites ensuite une fois que vous avez entendu.",
                                    "Revenir en arrière est un choix d'entreprise, pas de panique."),
                            List.of("Ne demandez pas au public de le dessiner dans l'urgence."),
                            "avec le mot de la fin, après une semaine environ")),
            Map.entry(
                    R17,
                    new RuleText(
                            "Une petite rumeur",
                            "rien ne presse",
                            List.of("Observez.", "Répondez avec la preuve à qui demande."),
                            List.of("Ne la répétez pas en la citant."),
                            "rien à clore")),
            Map.entry(
                    R18,
                    new RuleText(
                            "Un fait faux qui se répand",
                            "sous 2 heures, de jour",
                            List.of(
                                    "Dites une fois le fait vrai, avec sa source.",
                                    "Mettez les preuves sur une page et liez-la."),
                            List.of("Ne répétez pas l'affirmation dans le titre.", "Ne mêlez pas d'excuses."),
                            "quand la page des preuves est liée")),
            Map.entry(
                    R19,
                    new RuleText(
                            "Une blague à vos dépens",
                            "rien ne presse",
                            List.of("Laissez.", "Au plus une ligne où vous riez de vous-même."),
                            List.of("Ne vous plaignez pas.", "Ne demandez pas de retrait."),
                            "rien à clore")),
            Map.entry(
                    R20,
                    new RuleText(
                            "Une foule organisée",
                            "rien ne presse",
                            List.of(
                                    "Protégez ceux qui doivent lire cela.",
                                    "Signalez à la plateforme.",
                                    "Répondez seulement aux vraies questions."),
                            List.of(
                                    "Ne traitez pas la foule de robots en public.",
                                    "Posez le téléphone avant de répondre en colère."),
                            "rien à clore")),
            Map.entry(
                    R21,
                    new RuleText(
                            "La faute d'autres",
                            "sous 60 minutes si des clients sont bloqués",
                            List.of(
                                    "Dites ce que vous savez d'utile.",
                                    "Dites que vous êtes désolés pour eux.",
                                    "Dites quand vous reparlerez."),
                            List.of("N'accusez pas le fournisseur."),
                            "quand le service est revenu")),
            Map.entry(
                    R22,
                    new RuleText(
                            "La tempête d'un autre",
                            "rien ne presse",
                            List.of("Observez."),
                            List.of("N'en profitez pas."),
                            "rien à clore")),
            Map.entry(
                    R23,
                    new RuleText(
                            "Les gens sont contents",
                            "rien ne presse",
                            List.of("Remerciez-en quelques-uns."),
                            List.of("Pas d'alarme."),
                            "rien à clore")),
            Map.entry(
                    R24,
                    new RuleText(
                            "Rien qui vous demande",
                            "jamais",
                            List.of(
                                    "Rien.",
                                    "Si ce n'est pas vous, dites « pas nous » pour l'écarter la prochaine fois."),
                            List.of("Ne réveillez personne."),
                            "rien à clore")),
            Map.entry(
                    R25,
                    new RuleText(
                            "C'est fini",
                            "24 heures au moins après le pic, moins d'un dixième à la même heure deux jours de suite",
                            List.of(
                                    "Dites ce qui s'est passé, en un chiffre honnête.",
                                    "Dites ce que vous avez changé.",
                                    "Dites merci, et que le fil est clos."),
                            List.of("Ne rouvrez pas avec un autre communiqué."),
                            "maintenant : dites FINI une fois")),
            Map.entry(
                    R26,
                    new RuleText(
                            "La longue traîne",
                            "lundis et jeudis jusqu'au jour 30",
                            List.of("Répondez à ceux qui restent, un par un."),
                            List.of("Pas de réponse collée en série."),
                            "avec le bilan du jour 30")),
            Map.entry(
                    R27,
                    new RuleText(
                            "C'est déjà arrivé",
                            "comme le dit la règle plus forte",
                            List.of("Nommez ce que vous changez cette fois."),
                            List.of("Pas de « encore pardon » sans changement."),
                            "quand le changement est nommé")),
            Map.entry(
                    R28,
                    new RuleText(
                            "Nous ne savons pas",
                            "au matin",
                            List.of(
                                    "Observez.",
                                    "Dites « nous ne savons pas encore » à qui demande.",
                                    "Si une source se tait, regardez si elle répond de nouveau."),
                            List.of("Ne devinez pas."),
                            "quand quelqu'un peut dire ce que c'est")));

    private FrenchRules() {}
}
