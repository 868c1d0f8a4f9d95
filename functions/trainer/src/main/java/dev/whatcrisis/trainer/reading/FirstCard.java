// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.FirstReader;
import dev.whatcrisis.meaning.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The page beside the first reader: what went in, which share of which posts it lets pass. */
final class FirstCard {
    private final StringBuilder figures = new StringBuilder();
    private final List<String> files = new ArrayList<>();
    private final List<String> heldOut;

    FirstCard(List<String> heldOut) {
        this.heldOut = List.copyOf(heldOut);
    }

    void inputs(List<String> lines) {
        files.addAll(lines);
    }

    /** Posts by writers the reader had not seen. */
    void table(String name, FirstReader reader, List<Post> posts) {
        figures.append("\n## ").append(name).append("\n\n| posts | how many | passed |\n|---|---|---|\n");
        row("dangers", reader, posts, post -> post.label().isDanger());
        row("slips", reader, posts, post -> post.label().isSlip());
        for (String lang : posts.stream().map(Post::lang).distinct().sorted().toList()) {
            row("dangers and slips, " + lang, reader, posts, post -> post.lang().equals(lang) && isAlarming(post));
        }
        row("hard harmless mentions", reader, posts, Curve::isHardHarmless);
        row("other mentions that are no danger", reader, posts, FirstCard::isBetween);
        row("ordinary mentions", reader, posts, post -> post.isOrdinary() && isHarmless(post));
        row("own posts that are no slip", reader, posts, post -> post.role() == Role.OWN && isHarmless(post));
    }

    private static boolean isAlarming(Post post) {
        return FirstChoice.isAlarming(post);
    }

    private static boolean isBetween(Post post) {
        return post.role() == Role.MENTION && !isAlarming(post) && !post.label().isHarmless();
    }

    private static boolean isHarmless(Post post) {
        return post.label().isHarmless();
    }

    private void row(String name, FirstReader reader, List<Post> posts, Predicate<Post> of) {
        List<Post> some = posts.stream().filter(of).toList();
        if (!some.isEmpty()) {
            long passed = some.stream()
                    .filter(post -> reader.fears(post.text(), post.role()))
                    .count();
            figures.append(String.format(
                    Locale.ROOT, "| %s | %d | %.3f |%n", name, some.size(), passed / (double) some.size()));
        }
    }

    String page() {
        return """
                # Model card of the first reader

                Written by the trainer (`functions/trainer`, command `first`); the same files give the same bytes on every machine. It reads
                hashed words, pairs of words and runs of characters, and holds no word and no post. It decides what is read closely
                first: what passes may be anything, what does not is most likely harmless. Its thresholds let .985 of the dangers and
                slips of each writer pass that it had not learned from. Held out of the figures: writers %s. What is shipped
                learned from them too.

                | input | rows used | SHA-256 |
                |---|---|---|
                %s
                %s""".formatted(String.join(", ", heldOut), String.join("\n", files), figures);
    }
}
