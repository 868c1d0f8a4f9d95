// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import dev.whatcrisis.meaning.encoder.Encoder;
import dev.whatcrisis.meaning.encoder.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what a post says, whatever its words, in English, French, German, Spanish, Italian and Portuguese. The same post gives the
 * same answers to the bit, on every machine. Immutable, and safe for any number of threads.
 */
public final class CloseReader implements PostReader {
    /** Characters of a text that are read; more than four windows hold of most texts. */
    public static final int MOST_CHARS = Encoder.MOST_CHARS;

    /** From this share of unknown signs on the rest says nothing. */
    private static final double MOST_UNKNOWN = 0.2;

    /** Each costs a reading of the text without it. */
    private static final int MOST_SENTENCES = 8;

    private static final int MOST_CARRIERS = 3;

    /** A sentence carries the danger when the text without it has less than this share of the odds. */
    private static final double MUCH_LESS = 0.5;

    private static final double ALMOST_SURE = 1 - 1e-12;

    private static final List<Harm> HURT =
            Arrays.stream(Harm.values()).filter(harm -> harm.fits(Role.OWN)).toList();

    private final Encoder encoder;
    private final Heads heads;
    private final String version;

    /**
     * A reader.
     *
     * @throws IllegalArgumentException when the heads read the numbers of another encoder
     */
    public CloseReader(Encoder encoder, Heads heads) {
        if (!heads.encoder().equals(encoder.version())) {
            throw new IllegalArgumentException("the heads were trained on encoder " + heads.encoder() + ", and this is "
                    + encoder.version() + "; train them again, see functions/trainer/README.md");
        }
        this.encoder = encoder;
        this.heads = heads;
        this.version = encoder.version() + "-" + HeadsFile.version(heads);
    }

    /** The product's own reader; the first call reads the weights, some 16 MB. */
    public static CloseReader standard() {
        return Holder.STANDARD;
    }

    /** The same, whose weights are read when the first post is. */
    public static PostReader whenAsked() {
        return (text, role, us) -> standard().says(text, role, us);
    }

    private static final class Holder {
        static final CloseReader STANDARD = new CloseReader(Encoder.standard(), read());

        private static Heads read() {
            InputStream bytes = Objects.requireNonNull(
                    CloseReader.class.getResourceAsStream("heads.bin"), "missing resource heads.bin");
            try (InputStream in = bytes) {
                return HeadsFile.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read resource heads.bin: " + e.getMessage(), e);
            }
        }
    }

    /** Names encoder and heads: another one gives other answers. */
    public String version() {
        return version;
    }

    /** From where on a post is told, and wakes. */
    public Thresholds thresholds() {
        return heads.thresholds();
    }

    /**
     * What a post says. Any text will do; a long one is read in up to four windows, and it is as dangerous as the worst of them.
     *
     * @param brand the organisation that is watched, by name or handle; if empty, whoever the post addresses
     */
    public Meaning read(String text, Role role, Optional<String> brand) {
        return means(text, role, brand.map(Brand::new));
    }

    @Override
    public Says says(String text, Role role, List<String> us) {
        Optional<Brand> brand = us.isEmpty() ? Optional.empty() : Optional.of(new Brand(us));
        return Says.of(means(text, role, brand), version);
    }

    private Meaning means(String text, Role role, Optional<Brand> brand) {
        Encoding encoding = encoder.encode(text);
        float[] post = heads.whole(encoding);
        Map<Label, Double> labels = labels(post, role);
        Label label =
                Collections.max(labels.entrySet(), Map.Entry.comparingByValue()).getKey();
        boolean isOwn = role == Role.OWN;
        double alarm = alarm(encoding, role);
        Thresholds from = heads.thresholds();
        return new Meaning(
                label,
                labels.getOrDefault(label, 0.0),
                !isOwn && alarm >= from.danger(),
                alarm >= (isOwn ? from.slipWakes() : from.dangerWakes()),
                isOwn && alarm >= from.slip(),
                isOwn ? 0 : alarm,
                isOwn ? alarm : 0,
                isOwn ? About.US : about(text, post, brand),
                Attached.values()[likeliest(Question.EVIDENCE, post)],
                isOwn ? Witness.NONE : Witness.values()[likeliest(Question.WITNESS, post)],
                likeliest(Question.QUESTION, post) == 1,
                harm(post, role, labels, alarm >= from.danger()),
                encoding.unknown() < MOST_UNKNOWN * encoding.pieces(),
                labels);
    }

    /**
     * The sentences that carry a post's danger or slip, the heaviest first; at most three. A sentence carries it when the odds are
     * halved without it. Empty when none does alone.
     */
    public List<String> carriers(String text, Role role) {
        List<String> sentences = Sentences.of(text, MOST_SENTENCES);
        double all = odds(alarm(encoder.encode(text), role));
        Map<String, Double> without = new LinkedHashMap<>();
        for (String sentence : sentences) {
            String rest = String.join(
                    " ",
                    sentences.stream().filter(other -> !other.equals(sentence)).toList());
            without.put(sentence, rest.isEmpty() ? 0 : odds(alarm(encoder.encode(rest), role)));
        }
        return without.entrySet().stream()
                .filter(one -> one.getValue() < MUCH_LESS * all)
                .sorted(Map.Entry.comparingByValue())
                .limit(MOST_CARRIERS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double odds(double chance) {
        return chance / (1 - Math.min(chance, ALMOST_SURE));
    }

    /** How likely the worst window tells of danger, or is a slip. */
    private double alarm(Encoding encoding, Role role) {
        double worst = 0;
        for (int window = 0; window < encoding.windows(); window++) {
            worst = Math.max(worst, heads.alarm(heads.window(encoding, window), role));
        }
        return worst;
    }

    private Map<Label, Double> labels(float[] post, Role role) {
        Head head = heads.head(role == Role.OWN ? Question.OWN_LABEL : Question.LABEL);
        double[] chances = head.chances(post);
        Map<Label, Double> labels = new EnumMap<>(Label.class);
        for (int answer = 0; answer < chances.length; answer++) {
            String name = head.answers().get(answer);
            Label label = name.equals(Question.STREAM) ? Label.ORDINARY : Label.valueOf(name);
            labels.merge(label, chances[answer], Double::sum);
        }
        return labels;
    }

    private int likeliest(Question ask, float[] post) {
        return best(heads.head(ask).chances(post));
    }

    private static int best(double[] chances) {
        int best = 0;
        for (int answer = 1; answer < chances.length; answer++) {
            best = chances[answer] > chances[best] ? answer : best;
        }
        return best;
    }

    private Harm harm(float[] post, Role role, Map<Label, Double> labels, boolean isTold) {
        if (role == Role.OWN) {
            return HURT.get(likeliest(Question.HURT, post));
        }
        double[] chances = heads.head(Question.HARM).chances(post);
        return LikeliestHarm.named(chances, Label.danger(labels), isTold);
    }

    /** The head knows no names; the brand corrects it where the text names the brand, or another account and not the brand. */
    private About about(String text, float[] post, Optional<Brand> brand) {
        About read = About.values()[likeliest(Question.ABOUT, post)];
        return brand.map(us -> us.about(text, read)).orElse(read);
    }
}
