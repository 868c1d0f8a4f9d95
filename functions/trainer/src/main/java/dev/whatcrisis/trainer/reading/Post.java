// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Question;
import dev.whatcrisis.meaning.Role;
import java.util.Map;

/**
 * A labelled post.
 *
 * @param answers to what is asked of it, as places in {@link Question#answers}; a post that is no example for a question lacks it
 * @param isOrdinary whether it belongs to the ordinary streams and not to a writer's quota of labels
 */
record Post(
        String writer,
        String lang,
        Role role,
        Label label,
        Map<Question, Integer> answers,
        String text,
        boolean isOrdinary) {

    Post {
        answers = Map.copyOf(answers);
    }

    /** Whether it is an example for a question. */
    boolean answers(Question ask) {
        return answers.containsKey(ask);
    }

    /** Its answer, as a place in the question's answers. */
    int answer(Question ask) {
        return answers.getOrDefault(ask, -1);
    }
}
