// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a post was found to say as one short text, because it lies with every post: label, probabilities in thousandths, marks
 * (t told, w wakes, c critical, q a question, k known, - none of them), about, evidence, witness, harm and reader. What a newer release
 * appends is left out.
 *
 * <pre>{@code
 * SAFETY 930 970 twck US PHOTO FIRST_HAND SWALLOWED 5c1f09aa-77e0d1b2
 * ORDINARY 812 3 k NOBODY NONE NONE NONE 5c1f09aa-77e0d1b2
 * }</pre>
 */
final class SaysForm {
    private static final int PARTS = 9;
    private static final double THOUSAND = 1_000;
    private static final String NO_MARK = "-";

    private SaysForm() {}

    static String write(Says says) {
        return String.join(
                " ",
                says.label().name(),
                thousandths(says.p()),
                thousandths(says.alarm()),
                marks(says),
                says.about().name(),
                says.evidence().name(),
                says.witness().name(),
                says.harm().name(),
                says.reader());
    }

    /** Empty when it says something that only a newer release knows: the post is read again then. */
    static Optional<Says> read(String written) {
        List<String> parts = List.of(written.split(" ", -1));
        if (parts.size() < PARTS) {
            return Optional.empty();
        }
        String marks = parts.get(3);
        try {
            return Optional.of(new Says(
                    Label.valueOf(parts.get(0)),
                    Integer.parseInt(parts.get(1)) / THOUSAND,
                    Integer.parseInt(parts.get(2)) / THOUSAND,
                    marks.contains("t"),
                    marks.contains("w"),
                    marks.contains("c"),
                    About.valueOf(parts.get(4)),
                    Attached.valueOf(parts.get(5)),
                    Witness.valueOf(parts.get(6)),
                    marks.contains("q"),
                    Harm.valueOf(parts.get(7)),
                    marks.contains("k"),
                    parts.get(8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String thousandths(double chance) {
        return Long.toString(Math.round(chance * THOUSAND));
    }

    private static String marks(Says says) {
        String marks = (says.told() ? "t" : "")
                + (says.wakes() ? "w" : "")
                + (says.critical() ? "c" : "")
                + (says.question() ? "q" : "")
                + (says.known() ? "k" : "");
        return marks.isEmpty() ? NO_MARK : marks;
    }

    /** Writes it into JSON. */
    static final class Writer extends StdSerializer<Says> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Says.class);
        }

        @Override
        public void serialize(Says value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(write(value));
        }
    }

    /** Reads it from JSON; null, which Jackson makes an empty Optional, when this release cannot. */
    static final class Reader extends StdDeserializer<Says> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Says.class);
        }

        @Override
        public @Nullable Says deserialize(JsonParser json, DeserializationContext context) throws IOException {
            json.skipChildren();
            return read(json.getValueAsString("")).orElse(null);
        }
    }
}
