// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Texts with the pieces and vectors that the reference in Python found; {@code encoder.py golden} writes them. */
record Golden(List<Text> texts, Map<Integer, Section> sections) {

    private static final int BASE = 36;

    record Text(String language, List<Integer> rows, String text) {}

    /** The vectors after a layer: the middle of all, and of each text what it differs by. */
    record Section(float[] centre, List<float[]> differences) {}

    static Golden read() throws IOException {
        try (InputStream texts = resource("golden.tsv");
                DataInputStream vectors = new DataInputStream(resource("golden.vectors"))) {
            return new Golden(
                    new String(texts.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(Golden::text)
                            .toList(),
                    sections(vectors));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Golden.class.getResourceAsStream(name), name);
    }

    private static Text text(String line) {
        String[] columns = line.split("\t", -1);
        List<Integer> rows = Arrays.stream(columns[1].split(" "))
                .map(row -> Integer.parseInt(row, BASE))
                .toList();
        return new Text(columns[0], rows, unescaped(columns[2]));
    }

    private static String unescaped(String text) {
        String[] parts = text.split("\\\\u", -1);
        StringBuilder out = new StringBuilder(parts[0]);
        for (int part = 1; part < parts.length; part++) {
            out.append((char) Integer.parseInt(parts[part].substring(0, 4), 16))
                    .append(parts[part], 4, parts[part].length());
        }
        return out.toString();
    }

    private static Map<Integer, Section> sections(DataInputStream in) throws IOException {
        int width = in.readInt();
        int count = in.readInt();
        Map<Integer, Section> sections = new HashMap<>();
        for (int section = 0; section < count; section++) {
            int layer = in.readInt();
            sections.put(layer, section(in, in.readInt(), width));
        }
        return sections;
    }

    private static Section section(DataInputStream in, int count, int width) throws IOException {
        float[] centre = new float[width];
        for (int at = 0; at < width; at++) {
            centre[at] = in.readFloat();
        }
        List<float[]> differences = new ArrayList<>();
        for (int text = 0; text < count; text++) {
            float scale = in.readFloat();
            float[] difference = new float[width];
            for (int at = 0; at < width; at++) {
                difference[at] = in.readByte() * scale;
            }
            differences.add(difference);
        }
        return new Section(centre, differences);
    }

    /** How alike a vector is to the reference's, and how alike when the middle of all is taken away, which is harder. */
    Likeness likeness(int layer, int text, float[] vector) {
        Section section = Objects.requireNonNull(sections.get(layer));
        float[] expected = section.differences().get(text).clone();
        float[] actual = vector.clone();
        for (int at = 0; at < actual.length; at++) {
            actual[at] -= section.centre()[at];
        }
        double centred = cosine(actual, expected);
        for (int at = 0; at < actual.length; at++) {
            expected[at] += section.centre()[at];
        }
        return new Likeness(cosine(vector, expected), centred);
    }

    record Likeness(double cosine, double centred) {}

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int at = 0; at < a.length; at++) {
            product += (double) a[at] * b[at];
            first += (double) a[at] * a[at];
            second += (double) b[at] * b[at];
        }
        return product / Math.sqrt(first * second);
    }
}
