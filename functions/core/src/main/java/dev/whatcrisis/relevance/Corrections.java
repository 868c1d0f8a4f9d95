// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.meaning.Sketch;
import dev.whatcrisis.mention.Mention;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The corrections of a watch that hold at a time, laid over what was read of posts whenever these are looked at. */
public final class Corrections {
    /** Nobody corrected anything. */
    public static final Corrections NONE = new Corrections(List.of(), Instant.EPOCH, Sketch::of);

    private final List<Correction> all;
    private final List<Correction> holding;
    private final Instant now;
    private final Function<String, Sketch> sketches;

    private Corrections(Collection<Correction> all, Instant now, Function<String, Sketch> sketches) {
        this.all = List.copyOf(all);
        this.holding = all.stream()
                .filter(correction -> correction.holdsAt(now))
                .sorted(Comparator.comparing(Correction::at).reversed())
                .toList();
        this.now = now;
        this.sketches = sketches;
    }

    /** Those that were learned and hold now. */
    public static Corrections of(Learned learned, Instant now) {
        return of(learned, now, Sketch::of);
    }

    /**
     * The same for whoever looks at the same posts again and again.
     *
     * @param sketches of texts, remembered
     */
    public static Corrections of(Learned learned, Instant now, Function<String, Sketch> sketches) {
        return learned.corrections().isEmpty() ? NONE : new Corrections(learned.corrections(), now, sketches);
    }

    /** The post as the team would have it read: by what was said of itself, else by what was said last of one like it. */
    public Mention over(Mention mention) {
        return holding.isEmpty()
                ? mention
                : first(mention).map(said -> said.corrected(mention)).orElse(mention);
    }

    /** The same of each. */
    public List<Mention> over(List<Mention> mentions) {
        return holding.isEmpty() ? mentions : mentions.stream().map(this::over).toList();
    }

    private Optional<Correction> first(Mention mention) {
        Sketch text = sketches.apply(mention.text());
        List<Correction> fitting = holding.stream()
                .filter(correction -> correction.holdsFor(mention, text))
                .toList();
        return fitting.stream()
                .filter(correction -> correction.post().equals(mention.id()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** How many of these posts are read by this one. */
    public long touched(Correction correction, List<Mention> posts) {
        return posts.stream()
                .filter(post -> first(post).filter(correction::equals).isPresent())
                .count();
    }

    /** Whether posts may be read otherwise now than at the look before. */
    public boolean changedSince(Instant last) {
        return all.stream().anyMatch(correction -> correction.changedBetween(last, now));
    }
}
