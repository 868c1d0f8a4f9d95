// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.util.Optional;
import java.util.stream.Collectors;

/** A post-mortem as Markdown; of a ripple only the first five lines. */
public final class PostMortemMarkdown {
    private PostMortemMarkdown() {}

    /** As far as nobody of the team wrote its part. */
    public static String of(PostMortem postMortem, Watch watch, Language language) {
        return of(postMortem, Optional.empty(), watch, language);
    }

    /** Ends with a line break. Times are on the watch's clock. */
    public static String of(PostMortem postMortem, Optional<Conclusions> conclusions, Watch watch, Language language) {
        PostMortemWords words = new PostMortemWords(postMortem, conclusions, watch, language, PostMortemMarkdown::own);
        return "# " + words.title() + "\n\n"
                + words.lines().stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    /** What the team wrote, on one line, with nothing that Markdown or a browser would act on. */
    static String own(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip().replaceAll("([\\\\`*_{}\\[\\]<>#|!~&])", "\\\\$1");
    }

    /** Words of strangers without what Markdown or a browser would act on. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\[\\]()<>*_`#|!\\\\~]+", " ")
                .replaceAll("(?i)(?:[a-z][a-z0-9+.-]*:|www\\.)/*\\S+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
