// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The lines of a post-mortem in one language, in their fixed order: five for everybody, the rest for squalls and storms. */
abstract class PostMortemWords {
    final PostMortem pm;
    final Watch watch;

    PostMortemWords(PostMortem pm, Watch watch) {
        this.pm = pm;
        this.watch = watch;
    }

    static PostMortemWords of(Language language, PostMortem pm, Watch watch) {
        return switch (language) {
            case EN -> new EnglishPostMortem(pm, watch);
            case FR -> new FrenchPostMortem(pm, watch);
        };
    }

    abstract String title();

    abstract String whatHappened();

    abstract String verdicts();

    abstract String forecast();

    abstract String peak();

    abstract String times();

    abstract String woken();

    abstract String replies();

    abstract String effect();

    abstract String risks();

    abstract String changes();

    final List<String> lines() {
        return List.of(
                whatHappened(),
                verdicts(),
                forecast(),
                peak(),
                times(),
                woken(),
                replies(),
                effect(),
                risks(),
                changes());
    }

    /** {@code 2026-03-10 23:41} on the watch's clock. */
    final String at(Instant instant) {
        ZonedDateTime local = instant.atZone(watch.zone());
        return String.format(Locale.ROOT, "%s %02d:%02d", local.toLocalDate(), local.getHour(), local.getMinute());
    }

    final String at(Optional<Instant> instant, String unknown) {
        return instant.map(this::at).orElse(unknown);
    }

    final String length(Language language) {
        Duration length = PostMortems.length(pm.times());
        return Lengths.say(length, language);
    }

    final String headline() {
        String plain = PostMortemMarkdown.plain(pm.headline());
        return plain.isEmpty() ? "" : "\"" + plain + "\"";
    }

    final String calls(Function<Call, String> words) {
        return pm.calls().stream()
                .map(call -> at(call.at()) + " " + words.apply(call))
                .collect(Collectors.joining("; "));
    }

    final String woken(Function<Woken, String> words) {
        return pm.woken().stream().map(words).collect(Collectors.joining("; "));
    }

    static <T extends Comparable<T>> String list(Iterable<T> items, Function<T, String> words) {
        return StreamSupport.stream(items.spliterator(), false)
                .sorted()
                .map(words)
                .collect(Collectors.joining(", "));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * share);
    }
}
