// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** French. What the verdict says in English sentences is worded anew here, from the rule and the numbers. */
public final class FrenchWords implements Words {
    @Override
    public String level(Facts facts) {
        return switch (facts.reason()) {
            case BLIND -> "Veille aveugle";
            case OVER -> "Fini";
            case TEST -> "Essai";
            case STORE_FULL -> "Disque plein";
            case STORE_COPY -> "Données abîmées";
            default -> level(facts, facts.grave());
        };
    }

    private static String level(Facts facts, boolean grave) {
        return switch (facts.level()) {
            case WHAT_CRISIS -> grave ? "Attention" : "Quelle crise ?";
            case RIPPLE -> "Ride";
            case SQUALL -> "Grain";
            case STORM -> "Tempête";
        };
    }

    @Override
    public String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02dh%02d", time.getHour(), time.getMinute());
    }

    @Override
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.FRENCH);
    }

    @Override
    public String marker(Facts facts) {
        if (facts.flags().contains(Flag.SAFETY)) {
            return " SECURITE";
        }
        if (facts.flags().contains(Flag.HIJACK)) {
            return " PIRATAGE";
        }
        if (facts.flags().contains(Flag.BREACH)) {
            return " FUITE";
        }
        return facts.ownSlip() ? " VOTRE POST" : "";
    }

    @Override
    public String perHour(int posts) {
        return posts + " posts/h";
    }

    @Override
    public String stillUp() {
        return "en ligne";
    }

    @Override
    public String topic(String word) {
        return "sujet \"" + word + "\"";
    }

    @Override
    public String press(int items) {
        return items + " presse";
    }

    @Override
    public String unverified() {
        return "non vérifié";
    }

    @Override
    public String overnight() {
        return "depuis la nuit";
    }

    @Override
    public String nobodyHasIt(Facts facts) {
        return facts.acknowledged() ? "Personne n'y a encore répondu." : "Personne ne s'en occupe.";
    }

    @Override
    public String budgetSpent() {
        return "Retenu: budget de réveils épuisé.";
    }

    @Override
    public String overBy(Facts facts, Forecast forecast, boolean interval) {
        String by = "Fini vers " + facts.hour(forecast.calmByP50());
        return interval ? by + " (80%: " + range(facts, forecast, "-") + ")." : by + ".";
    }

    private static String range(Facts facts, Forecast forecast, String between) {
        return facts.hour(forecast.calmByP10()) + between + facts.hour(forecast.calmByP90());
    }

    @Override
    public String shortRecord(Briefing.TrackRecord record) {
        return record.over() + " des " + record.of() + " derniers: <"
                + record.within().toHours() + "h.";
    }

    @Override
    public String peak(int posts) {
        return "pic " + posts + "/h";
    }

    @Override
    public String halfLife(Duration duration) {
        return String.format(Locale.ROOT, "moitié en %dh%02d", duration.toHours(), duration.toMinutesPart());
    }

    @Override
    public String silent(List<String> sources, long minutes) {
        String who = sources.isEmpty() ? "sources" : String.join("+", sources);
        return who + " muet depuis " + minutes + " min";
    }

    @Override
    public String notCalmJustBlind() {
        return "Pas calme: aveugle.";
    }

    @Override
    public String test() {
        return "voici à quoi ressemble une alerte, rien ne s'est passé";
    }

    @Override
    public String storeFull(String since) {
        return "Rien ne peut être enregistré depuis " + since + " ; le disque est-il plein ? Ce qui arrive reste en"
                + " mémoire jusqu'à ce qu'il y ait de la place, et se perd si What Crisis? s'arrête avant. Les alertes"
                + " partent comme toujours, peut-être deux fois.";
    }

    @Override
    public String storeCopy(String copyOf) {
        return "Les données étaient abîmées : leur copie de " + copyOf + " a été ouverte. Ce qui a été fait depuis est"
                + " perdu ; les messages sont relus tant que les sources les ont encore, et une alerte peut venir deux"
                + " fois. Le fichier abîmé est resté à côté.";
    }

    @Override
    public String verb(Facts facts) {
        int people = facts.briefing().peopleToAnswer();
        return switch (facts.reason()) {
            case STORE_FULL -> "Faire de la place ; le reste se fait tout seul.";
            case STORE_COPY -> "Vérifier le disque, et refaire ce qui a été changé depuis.";
            case TEST -> "Ouvrir le lien pour essayer.";
            case BLIND ->
                facts.lookByHand()
                        ? "Regarder à la main."
                        : facts.night() ? "Rien à faire cette nuit." : "Vérifier les sources.";
            case OVER ->
                people > 0
                        ? "Répondre à " + people + (people == 1 ? " personne" : " personnes") + " ce mois-ci."
                        : "Rien à faire.";
            default ->
                facts.incident()
                        .map(Incident::verdict)
                        .map(v -> RuleWords.of(v.rule()).doFr(facts.flags().contains(Flag.OWN_LIVE), people))
                        .orElse("Regarder.");
        };
    }

    @Override
    public List<String> outlook(Facts facts) {
        List<String> outlook = new ArrayList<>();
        if (facts.calm()) {
            String nothing = facts.night() ? "rien à décider cette nuit" : "rien à décider aujourd'hui";
            return List.of(facts.acknowledged() ? "quelqu'un s'en occupe" : nothing);
        }
        switch (facts.reason()) {
            case TEST -> outlook.add("rien ne s'est passé");
            case BLIND -> outlook.add("pas calme, aveugle");
            case OVER -> outlook.add("c'est fini");
            case STORE_FULL -> outlook.add("faire de la place suffit");
            case STORE_COPY -> outlook.add("une copie a été ouverte");
            default -> {
                facts.forecast().ifPresent(f -> outlook.add("sans doute fini vers " + facts.hour(f.calmByP50())));
                outlook.add(toDo(facts));
            }
        }
        return outlook;
    }

    private static String toDo(Facts facts) {
        boolean has = facts.acknowledged();
        if (facts.planned().said().urgent() && !(has && facts.reason() == Reason.REPEAT)) {
            return "une chose à faire maintenant";
        }
        if (facts.reason() == Reason.DIGEST) {
            return "dans la journée, sans hâte";
        }
        if (has) {
            return "quelqu'un s'en occupe";
        }
        return facts.night() ? "rien à faire cette nuit" : "quelqu'un devrait s'en occuper";
    }

    @Override
    public String sentence(Facts facts) {
        return switch (facts.reason()) {
            case BLIND ->
                "Nous voyons trop peu pour dire quoi que ce soit de "
                        + facts.briefing().watch().brand() + ".";
            case OVER -> "C'est fini. Il reste à répondre aux dernières personnes.";
            default -> ofLevel(facts) + rule(facts);
        };
    }

    private static String ofLevel(Facts facts) {
        return switch (facts.level()) {
            case WHAT_CRISIS ->
                facts.grave()
                        ? "Peu de monde, mais rien à prendre à la légère."
                        : "Quelle crise ? Personne n'a rien à faire.";
            case RIPPLE -> "Une ride : quelqu'un répondra demain.";
            case SQUALL -> "Un grain : prenez un manteau.";
            case STORM -> "Une tempête : nous agissons, calmement.";
        };
    }

    private static String rule(Facts facts) {
        return facts.incident().map(Incident::verdict).map(FrenchWords::rule).orElse("");
    }

    private static String rule(Verdict verdict) {
        String title = RuleTexts.of(verdict.rule(), Language.FR).title();
        return " " + title + " (" + verdict.rule() + "). " + waking(verdict.waking());
    }

    private static String waking(Waking waking) {
        if (!waking.wake()) {
            return "Cela peut attendre le matin.";
        }
        return waking.basis() == Waking.Basis.FORMULA
                ? "Cela va grandir d'ici au matin et un geste utile est possible."
                : "Cela n'attend pas.";
    }

    @Override
    public List<String> dos(Facts facts) {
        return facts.incident()
                .map(i -> RuleTexts.of(i.verdict().rule(), Language.FR).dos())
                .orElse(List.of(verb(facts)));
    }

    @Override
    public List<String> donts(Facts facts) {
        return facts.incident()
                .map(i -> RuleTexts.of(i.verdict().rule(), Language.FR).donts())
                .orElse(List.of());
    }

    @Override
    public List<String> numbers(Facts facts) {
        return facts.incident()
                .map(i -> List.of(
                        String.format(
                                Locale.ROOT,
                                "%d messages en une heure, d'habitude %.0f ; pic %d.",
                                i.lastHour(),
                                i.usualHour(),
                                i.peak().posts()),
                        i.criticalAuthors() + " personnes critiques, " + i.platforms() + " plateformes, " + i.press()
                                + " presse."))
                .orElse(List.of());
    }

    @Override
    public String sameHourLastWeek(int posts) {
        return "Même heure il y a une semaine : " + posts + ".";
    }

    @Override
    public List<String> forecast(Facts facts) {
        return facts.forecast()
                .map(f -> List.of(
                        "Fini vers " + facts.hour(f.calmByP50()) + ", dans 8 cas sur 10 entre "
                                + range(facts, f, " et ") + ".",
                        "Une nuit calme n'est pas la fin : cela peut repartir entre 06h et 08h."))
                .orElse(List.of("Trop tôt pour dire quand ce sera fini."));
    }

    @Override
    public String loudest(Briefing.Loudest loudest) {
        String followers =
                loudest.followers().isPresent() ? ", " + loudest.followers().getAsLong() + " abonnés" : "";
        return "Le plus suivi : " + PlainText.quote(loudest.name(), Email.QUOTE) + followers;
    }

    @Override
    public String firstPost(String quoted) {
        return "Le premier : " + quoted;
    }

    @Override
    public String draft(Briefing.Draft draft) {
        return "BROUILLON " + draft.form() + " (à faire approuver par une autre personne)\n" + draft.text();
    }

    @Override
    public List<String> wouldChange(Facts facts) {
        return facts.incident()
                .map(i -> List.of(
                        "plus de " + 2 * Math.max(i.peak().posts(), 1) + " messages en une heure",
                        "un article de presse de plus"))
                .orElse(List.of());
    }

    @Override
    public List<String> links(Facts facts) {
        String what = facts.actionable() && !facts.calm()
                ? "Je m'en occupe / dormir jusqu'à 07h00 / pas nous / plus grave :"
                : "Ouvrir :";
        return List.of(what, facts.url());
    }

    @Override
    public String evidence(RuleId rule) {
        return "Déjà vu : " + RuleWords.of(rule).seen().fr();
    }

    @Override
    public String whyYou(Facts facts) {
        int told = facts.briefing().peopleTold();
        String why = switch (facts.reason()) {
            case LEVEL_UP, NEW_FLAG, BRIEF ->
                "c'est d'abord votre tour ; les autres ne l'apprennent que si personne ne répond";
            case ESCALATION ->
                switch (told) {
                    case 0 -> "vous étiez prévenu, sans réponse, et personne d'autre ne peut l'être";
                    case 1 -> "une personne a été prévenue avant vous et n'a pas répondu";
                    default -> told + " personnes ont été prévenues avant vous et n'ont pas répondu";
                };
            case REPEAT ->
                facts.calm()
                        ? "vous dirigez, et c'était promis ; vous apprendrez ensuite la fin"
                        : "vous étiez prévenu ; une fois par jour tant que cela dure";
            case DIGEST -> "les petites choses vont à la première personne, à neuf heures";
            case CALM_MAIL -> "vous dirigez : prévenu une fois, appelé seulement si personne d'autre ne répond";
            case BLIND -> "la première personne apprend quand la veille ne voit rien";
            case OVER -> "vous étiez prévenu, vous apprenez donc la fin, une fois";
            case TEST -> "quelqu'un a demandé un essai";
            case STORE_FULL, STORE_COPY -> "la première personne apprend quand les données ont besoin de quelqu'un";
        };
        return "Pourquoi vous : " + why + ".";
    }

    @Override
    public String heading(Heading heading) {
        return switch (heading) {
            case DO -> "À FAIRE";
            case DONT -> "À NE PAS FAIRE";
            case NUMBERS -> "CHIFFRES";
            case FORECAST -> "QUAND CE SERA FINI";
            case POSTS -> "ILS DISENT";
            case WOULD_CHANGE -> "CE QUI NOUS FERAIT CHANGER D'AVIS";
        };
    }

    @Override
    public List<String> calmMail(Facts facts) {
        List<String> lines = new ArrayList<>();
        lines.add(
                facts.acknowledged()
                        ? "Quelqu'un s'en occupe."
                        : "Les personnes de garde sont prévenues ; personne n'a encore confirmé. Vous n'avez rien à"
                                + " faire.");
        facts.briefing().trackRecord().ifPresent(r -> lines.add(r.sentence()));
        lines.add("Rien ne se décide sur des personnes " + (facts.night() ? "cette nuit." : "aujourd'hui."));
        boolean promised = facts.reason() == Reason.CALM_MAIL;
        lines.add(
                promised
                        ? "Prochaines nouvelles " + facts.nextNews() + ", ou quand ce sera fini."
                        : "Prochaines nouvelles quand ce sera fini.");
        return List.of(String.join("\n", lines));
    }
}
