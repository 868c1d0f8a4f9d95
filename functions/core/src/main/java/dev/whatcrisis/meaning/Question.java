// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is asked of a post. */
public enum Question {
    LABEL(withStream(labels(Role.MENTION))),
    ABOUT(words(About.values())),
    EVIDENCE(words(Attached.values())),
    WITNESS(words(Witness.values())),
    HARM(harms(Role.MENTION)),
    QUESTION(List.of("no", "yes")),
    OWN_LABEL(labels(Role.OWN)),
    HURT(harms(Role.OWN));

    /**
     * The answer of {@link #LABEL} for posts as they stream by, which nobody wrote to fit a label. A reader counts it as ordinary.
     */
    public static final String STREAM = "STREAM";

    private final List<String> answers;

    Question(List<String> answers) {
        this.answers = List.copyOf(answers);
    }

    /** The closed list of answers, in the order of a head's probabilities. */
    public List<String> answers() {
        return answers;
    }

    /** An answer as files and people write it, such as {@code first-hand}. */
    public static String word(Enum<?> answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(Enum<?>[] answers) {
        return Arrays.stream(answers).map(Question::word).toList();
    }

    private static List<String> labels(Role role) {
        return Arrays.stream(Label.values())
                .filter(label -> label.role() == role)
                .map(Enum::name)
                .toList();
    }

    private static List<String> withStream(List<String> labels) {
        return Stream.concat(labels.stream(), Stream.of("STREAM")).toList();
    }

    private static List<String> harms(Role role) {
        return Arrays.stream(Harm.values())
                .filter(harm -> harm.fits(role))
                .map(Question::word)
                .toList();
    }
}
