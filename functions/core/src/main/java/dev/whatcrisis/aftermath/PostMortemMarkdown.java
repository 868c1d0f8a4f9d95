// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.util.List;
import java.util.stream.Collectors;

/** A post-mortem as Markdown; of a ripple only the first five lines. */
public final class PostMortemMarkdown {
    private static final int LINES_OF_A_RIPPLE = 5;

    private PostMortemMarkdown() {}

    /** Ends with a line break. Times are on the watch's clock. */
    public static String of(PostMortem postMortem, Watch watch, Language language) {
        PostMortemWords words = new PostMortemWords(postMortem, watch, language);
        List<String> lines = postMortem.highest().atLeast(Level.SQUALL)
                ? words.lines()
                : words.lines().subList(0, LINES_OF_A_RIPPLE);
        return "# " + words.title() + "\n\n"
                + lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    /** Words of strangers without what Markdown or a browser would act on. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\[\\]()<>*_`#|!\\\\~]+", " ")
                .replaceAll("(?i)(?:[a-z][a-z0-9+.-]*:|www\\.)/*\\S+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
