// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.sources.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a feed's characters. Servers and documents state wrong charsets so often that what the bytes prove comes first:
 * a byte order mark, then valid UTF-8, then Content-Type, then the XML declaration, then a guess.
 */
final class FeedCharset {
    private static final Pattern IN_TYPE = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern IN_XML = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private FeedCharset() {}

    static String decode(Answer answer) {
        byte[] bytes = answer.body();
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return withoutMark(new String(bytes, wide.get()));
        }
        Optional<Charset> stated = stated(answer);
        Optional<String> utf8 = stated.filter(FeedCharset::escapes).isPresent() ? Optional.empty() : strictUtf8(bytes);
        return withoutMark(utf8.orElseGet(() -> new String(bytes, stated.orElseGet(() -> guess(bytes)))));
    }

    /** Two and four bytes a character, and EBCDIC, are known by how a document begins. */
    private static Optional<Charset> wide(byte[] b) {
        if (b.length < 4) {
            return Optional.empty();
        }
        int start = ByteBuffer.wrap(b).getInt();
        return switch (start) {
            case 0x0000feff, 0x0000003c -> named("UTF-32BE");
            case 0xfffe0000, 0x3c000000 -> named("UTF-32LE");
            case 0x003c003f -> named("UTF-16BE");
            case 0x3c003f00 -> named("UTF-16LE");
            case 0x4c6fa794 -> inXml(b, "IBM037").or(() -> named("IBM037"));
            default ->
                switch (start >>> 16) {
                    case 0xfeff -> named("UTF-16BE");
                    case 0xfffe -> named("UTF-16LE");
                    default -> Optional.empty();
                };
        };
    }

    private static Optional<Charset> stated(Answer answer) {
        Optional<Charset> byServer = answer.headers()
                .get("Content-Type")
                .map(IN_TYPE::matcher)
                .filter(Matcher::find)
                .flatMap(found -> named(found.group(1)));
        return byServer.or(() -> inXml(answer.body(), "ISO-8859-1")).map(FeedCharset::asUsed);
    }

    private static Optional<Charset> inXml(byte[] bytes, String as) {
        String start = new String(bytes, 0, Math.min(bytes.length, 300), Charset.forName(as));
        Matcher found = IN_XML.matcher(start);
        return found.find() ? named(found.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is called Latin-1, ASCII or GB2312 is in practice the larger set around it. */
    private static Charset asUsed(Charset stated) {
        return switch (stated.name()) {
            case "ISO-8859-1", "US-ASCII", "UTF-8" -> WINDOWS_1252;
            case "GB2312", "GBK" -> CHINESE;
            default -> stated;
        };
    }

    /** Whether a charset writes other letters with ASCII bytes, so that valid UTF-8 proves nothing. */
    private static boolean escapes(Charset charset) {
        return charset.name().startsWith("ISO-2022") || charset.name().startsWith("UTF-7");
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Chinese where every letter beyond ASCII is a pair of high bytes; otherwise western. */
    private static Charset guess(byte[] bytes) {
        int pairs = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            boolean pair = i + 1 < bytes.length && (bytes[i] & 0xff) >= 0xa1 && (bytes[i + 1] & 0xff) >= 0xa1;
            if (!pair) {
                return WINDOWS_1252;
            }
            pairs++;
            i++;
        }
        return pairs > 1 ? CHINESE : WINDOWS_1252;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
