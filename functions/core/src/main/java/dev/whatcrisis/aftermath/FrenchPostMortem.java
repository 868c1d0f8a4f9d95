// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Change;
import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.ForecastCheck;
import dev.whatcrisis.aftermath.PostMortem.LastingRisk;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;

/** French. */
final class FrenchPostMortem extends PostMortemWords {
    FrenchPostMortem(PostMortem pm, Watch watch) {
        super(pm, watch);
    }

    @Override
    String title() {
        return "Ce qui est arrivé à " + PostMortemMarkdown.plain(watch.brand()) + " le "
                + pm.times().firstMention().atZone(watch.zone()).toLocalDate();
    }

    @Override
    String whatHappened() {
        String about = headline().isEmpty() ? "" : " sur " + headline();
        String own = pm.ownPost().isPresent() ? ", parti d'un message à nous" : "";
        return "**Ce qui s'est passé :** " + level(pm.highest()) + about + own + " ; " + pm.posts()
                + " messages, calme après " + length(Language.FR) + ".";
    }

    @Override
    String verdicts() {
        String calls = pm.calls().isEmpty() ? "rien n'a été annoncé" : calls(FrenchPostMortem::call);
        return "**Verdict et suite :** " + calls + ". (Trop calme : un niveau plus haut annoncé 2 à 24 h plus tard. "
                + "Trop fort : rien n'a grandi et le calme est venu en 6 h, ou ce n'était pas nous.)";
    }

    private static String call(Call call) {
        String outcome = switch (call.outcome()) {
            case RIGHT -> "juste";
            case TOO_LOUD -> "trop fort";
            case TOO_CALM -> "trop calme";
            case CANNOT_TELL -> "on ne sait pas";
        };
        return level(call.level()) + " (" + call.rule() + ") : " + outcome;
    }

    @Override
    String forecast() {
        String half = pm.halfLife().map(h -> h.toHours() + " h").orElse("inconnue");
        String forecast = pm.forecast().map(this::check).orElse("aucune");
        return "**Prévision et fin :** " + forecast + " ; demi-vie " + half + ".";
    }

    private String check(ForecastCheck check) {
        String hit = check.hit().map(h -> h ? ", dedans" : ", dehors").orElse("");
        return "calme " + at(check.actual(), "pas encore vu") + hit + " (intervalle à 80 % du " + at(check.early())
                + " au " + at(check.late()) + ", milieu " + at(check.middle()) + ")";
    }

    @Override
    String peak() {
        return "**Pic :** " + pm.peak().posts() + " messages dans l'heure du "
                + at(pm.peak().hour()) + " ; "
                + pm.criticalAuthors() + " personnes critiques, " + pm.platforms() + " plateformes, " + pm.press()
                + " presse.";
    }

    @Override
    String times() {
        PostMortem.Times t = pm.times();
        return "**Heures :** premier message " + at(t.firstMention()) + " ; vu " + at(t.detected()) + " ; pris en main "
                + at(t.acknowledged(), "par personne") + " ; notre message supprimé "
                + at(t.ownPostDeleted(), "non relevé")
                + " ; première parole publique et réparation non relevées ; calme "
                + at(t.calm(), "pas encore vu") + " ; fini " + at(t.over()) + ".";
    }

    @Override
    String woken() {
        return "**Réveillés :** " + (pm.woken().isEmpty() ? "personne" : woken(this::woken)) + ".";
    }

    private String woken(Woken woken) {
        String worth = woken.worthIt()
                .map(w -> w ? "cela valait la peine" : "cela n'en valait pas la peine")
                .orElse("pas évalué");
        return role(woken.role()) + " à " + woken.localTime() + " (" + worth + ")";
    }

    private static String role(Duty duty) {
        return switch (duty) {
            case AWAKE_FIRST -> "premier appelé";
            case ON_CALL -> "de garde";
            case BOSS -> "direction";
        };
    }

    @Override
    String replies() {
        return "**Réponses :** non relevé.";
    }

    @Override
    String effect() {
        Effect effect = pm.effect();
        String words = switch (effect.reason()) {
            case MEASURED ->
                "abonnés " + percent(effect.change().orElse(0)) + " ; sur autant de jours avant "
                        + (effect.usualChange().isPresent()
                                ? percent(effect.usualChange().getAsDouble())
                                : "on ne sait pas");
            case NO_FOLLOWER_COUNTS -> "on ne sait pas, abonnés non comptés";
            case TOO_FEW_DAYS -> "on ne sait pas encore, trop peu de jours comptés";
        };
        return "**Effet :** " + words + ".";
    }

    @Override
    String risks() {
        String risks = list(pm.lastingRisks(), FrenchPostMortem::risk);
        return "**Ce qui peut rester :** " + (risks.isEmpty() ? "rien de connu" : risks) + ".";
    }

    private static String risk(LastingRisk risk) {
        return switch (risk) {
            case VIVID -> "une vidéo ou une photo";
            case FAILURE -> "un défaut de produit, de service ou de conduite";
            case VOLUME -> "beaucoup de messages";
            case DURATION -> "48 heures ou plus";
            case IDENTITY -> "l'identité";
            case REPEAT -> "c'était déjà arrivé";
        };
    }

    @Override
    String changes() {
        String changes = list(pm.changes(), FrenchPostMortem::change);
        return "**Ce que nous changerions :** " + (changes.isEmpty() ? "rien" : changes) + ".";
    }

    private static String change(Change change) {
        return switch (change) {
            case RAISE_FLOOR -> "annoncer moins fort, ou exclure ce qui a fait le bruit";
            case LISTEN_SOONER -> "ajouter des mots ou des sources, ou une sensibilité plus vive";
            case MEND_ROSTER -> "revoir la liste de garde, personne n'a répondu";
            case WAKE_LESS -> "laisser dormir, cela n'a pas doublé";
            case WIDEN_FORECAST -> "lire la prévision avec prudence, la fin était dehors";
            case DELETE_SOONER -> "supprimer une maladresse dans la demi-heure, et le dire";
        };
    }

    private static String level(Level level) {
        return switch (level) {
            case WHAT_CRISIS -> "quelle crise";
            case RIPPLE -> "ride";
            case SQUALL -> "grain";
            case STORM -> "tempête";
        };
    }
}
