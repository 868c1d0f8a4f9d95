// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import dev.whatcrisis.meaning.encoder.Encoding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What is asked of a post's numbers, and from where on an answer is told.
 *
 * @param encoder the version of the encoder whose numbers they read
 * @param layers after which layers the numbers are taken, joined in this order
 * @param pooling what is made of the numbers of a text's pieces
 * @param heads one for each {@link Question}
 */
public record Heads(
        String encoder, List<Integer> layers, Pooling pooling, Map<Question, Head> heads, Thresholds thresholds) {

    /** Copies, and refuses heads that are missing or answer something else. */
    public Heads {
        layers = List.copyOf(layers);
        heads = Map.copyOf(new EnumMap<>(heads));
        for (Question ask : Question.values()) {
            Head head = heads.get(ask);
            if (head == null || !head.answers().equals(ask.answers())) {
                throw new IllegalArgumentException("the heads have no head for " + ask + " with the answers "
                        + ask.answers() + "; train them again");
            }
            if (head.width() > pooling.width()) {
                throw new IllegalArgumentException("the head for " + ask + " reads " + head.width()
                        + " numbers of a text, and there are " + pooling.width() + "; train them again");
            }
        }
    }

    /** The numbers of a window, as the heads read them. */
    public float[] window(Encoding text, int window) {
        return pooling.of(pieces(text, window, layers));
    }

    /** The numbers of a whole text, as the heads read them. */
    public float[] whole(Encoding text) {
        return pooling.of(pieces(text, layers));
    }

    /** The vectors of all pieces of a text after some layers, joined. */
    public static List<float[]> pieces(Encoding text, List<Integer> layers) {
        return IntStream.range(0, text.windows())
                .mapToObj(window -> pieces(text, window, layers))
                .flatMap(List::stream)
                .toList();
    }

    private static List<float[]> pieces(Encoding text, int window, List<Integer> layers) {
        List<float[][]> after =
                layers.stream().map(layer -> text.pieces(window, layer)).toList();
        return IntStream.range(0, after.getFirst().length)
                .mapToObj(piece ->
                        joined(after.stream().map(layer -> layer[piece]).toList()))
                .toList();
    }

    /** The head that answers. */
    public Head head(Question ask) {
        return Objects.requireNonNull(heads.get(ask));
    }

    /** How likely it is that a mention tells of danger, or that an own post is a slip: the sum over the labels that say so. */
    public double alarm(float[] post, Role role) {
        Question ask = role == Role.OWN ? Question.OWN_LABEL : Question.LABEL;
        return alarm(ask, head(ask).chances(post));
    }

    /** The same from the probabilities of the labels. */
    public static double alarm(Question labels, double[] chances) {
        double sum = 0;
        for (Label label : Label.values()) {
            int place = label.isDanger() || label.isSlip() ? labels.answers().indexOf(label.name()) : -1;
            sum += place < 0 ? 0 : chances[place];
        }
        return sum;
    }

    private static float[] joined(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
