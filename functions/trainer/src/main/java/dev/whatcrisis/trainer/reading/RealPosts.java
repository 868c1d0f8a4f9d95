// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Posts to check with.
 *
 * @param label that of the posts which should alarm
 */
record RealPosts(Path file, String label) {

    /** Reads {@code FILE=LABEL}; the name of the file may hold further signs. */
    static final class Converter implements ITypeConverter<RealPosts> {
        @Override
        public RealPosts convert(String text) {
            int sign = text.lastIndexOf('=');
            if (sign <= 0 || sign == text.length() - 1) {
                throw new TypeConversionException("\"" + text + "\" is not FILE=LABEL, such as posts.tsv=ill");
            }
            return new RealPosts(Path.of(text.substring(0, sign)), text.substring(sign + 1));
        }
    }
}
