// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import dev.whatcrisis.meaning.Head;
import dev.whatcrisis.meaning.Heads;
import dev.whatcrisis.meaning.Pooling;
import dev.whatcrisis.meaning.Question;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is chosen by leaving out one writer after the other, so that no post is judged by heads that know its writer.
 *
 * @param mentions what such heads say of mentions
 * @param own what such heads say of own posts
 * @param dangers how alarming each mention is found
 * @param slips how alarming each own post is found
 * @param streams how alarming posts of streams are found by heads that learned from the other half of them
 */
record Choice(
        LeftOut mentions,
        LeftOut own,
        List<Score> dangers,
        List<Score> slips,
        List<Score> streams,
        Thresholds thresholds) {

    /** 100 is as good and 600 a little worse for the writers that are left out; weaker ones learn a writer's own ways. */
    private static final double PENALTY = 300;

    /** The same for own posts, of which there are fewer. */
    private static final double OWN_PENALTY = 100;

    /** The kind of harm; 30 and 300 are as good. */
    static final double HARM_PENALTY = 100;

    /** The other questions are asked of the means alone. */
    private static final double MEANS_PENALTY = 100;

    /** Below the promise of .05: at .045 the writers held out had .057 of their harmless posts told, being harder. */
    private static final double TOLD = 0.038;

    /** A quarter of the promise of one in 2,000, since a threshold set on some posts lets more of others through. */
    private static final double WAKES = 1 / 8000.0;

    /** So many times the odds at that threshold: some thousand posts cannot show what one in ten thousand looks like. */
    private static final double RESERVE = 4;

    /** Own posts are a few a day; one in two hundred of the hard harmless ones. */
    private static final double SLIP_WAKES = 0.005;

    static Choice of(List<Example> examples, List<Example> streams) {
        LeftOut mentions = LeftOut.of(Question.LABEL, examples, streams, PENALTY);
        LeftOut own = LeftOut.of(Question.OWN_LABEL, examples, List.of(), OWN_PENALTY);
        List<Score> dangers = mentions.scores(mentions.sharpness());
        List<Score> slips = own.scores(own.sharpness());
        List<Score> streaming = streaming(examples, streams, mentions.sharpness());
        Curve danger = Curve.ofDanger(dangers);
        Curve slip = Curve.ofSlips(slips);
        List<Score> ordinary = new ArrayList<>(streaming);
        dangers.stream()
                .filter(score ->
                        score.post().isOrdinary() && score.post().label().isHarmless())
                .forEach(ordinary::add);
        double told = danger.threshold(TOLD);
        double slipTold = slip.threshold(TOLD);
        double wakes =
                withReserve(Curve.of(ordinary, post -> false, post -> true).threshold(WAKES));
        Thresholds thresholds =
                new Thresholds(told, Math.max(told, wakes), slipTold, Math.max(slipTold, slip.threshold(SLIP_WAKES)));
        return new Choice(mentions, own, dangers, slips, streaming, thresholds);
    }

    private static double withReserve(double threshold) {
        return RESERVE * threshold / (1 + (RESERVE - 1) * threshold);
    }

    private static List<Score> streaming(List<Example> examples, List<Example> streams, double sharpness) {
        List<Score> scores = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int left = half;
            List<Example> known = new ArrayList<>(examples);
            IntStream.range(0, streams.size()).filter(at -> at % 2 != left).forEach(at -> known.add(streams.get(at)));
            Head head = HeadTrainer.sharpened(HeadTrainer.train(Question.LABEL, known, PENALTY), sharpness);
            for (int at = left; at < streams.size(); at += 2) {
                double alarm =
                        Heads.alarm(Question.LABEL, head.chances(streams.get(at).numbers()));
                scores.add(new Score(streams.get(at).post(), alarm));
            }
        }
        return scores;
    }

    /**
     * Heads that learn from all of these posts, as sharp as was chosen.
     *
     * @param harmed more posts, from which only the kind of harm is learned
     */
    Heads heads(String encoder, List<Integer> layers, Pooling pooling, List<Example> examples, List<Example> harmed) {
        Map<Question, Head> heads = new EnumMap<>(Question.class);
        for (Question ask : Question.values()) {
            heads.put(
                    ask,
                    switch (ask) {
                        case LABEL -> HeadTrainer.train(ask, examples, PENALTY);
                        case OWN_LABEL -> HeadTrainer.train(ask, examples, OWN_PENALTY);
                        case HARM -> HeadTrainer.train(ask, joined(examples, harmed), HARM_PENALTY);
                        default -> HeadTrainer.train(ask, means(examples, pooling.means()), MEANS_PENALTY);
                    });
        }
        heads.computeIfPresent(Question.LABEL, (ask, head) -> HeadTrainer.sharpened(head, mentions.sharpness()));
        heads.computeIfPresent(Question.OWN_LABEL, (ask, head) -> HeadTrainer.sharpened(head, own.sharpness()));
        return new Heads(encoder, layers, pooling, heads, thresholds);
    }

    private static List<Example> joined(List<Example> some, List<Example> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Example> means(List<Example> examples, int width) {
        return examples.stream()
                .map(one -> new Example(one.post(), Arrays.copyOf(one.numbers(), width)))
                .toList();
    }

    /** How alarming heads find posts of a role. */
    static List<Score> scores(Heads heads, List<Example> examples, Role role) {
        return examples.stream()
                .filter(one -> one.post().role() == role)
                .map(one -> new Score(one.post(), heads.alarm(one.numbers(), role)))
                .toList();
    }
}
