// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.watch.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a text is made of one language's words: of what stands in its file, filled with numbers, times, names that
 * somebody gave, and other texts of the file. Accents, case and kinds of quotes and spaces do not matter, because an SMS
 * has fewer of them.
 */
final class BookWords {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*");
    private static final Pattern CODE = Pattern.compile("h\\d*|x\\d+|utc|sms|r\\d\\d|k\\d");
    private static final Pattern QUOTED = Pattern.compile("'(\\p{L}+)'");

    /** Pieces of a sentence longer than this may stand alone: a page marks up what fills them. */
    private static final int LONE = 6;

    /** What was given and is longer is somebody's post. */
    private static final int POST = 50;

    private static final int BEGINNING = 20;

    private static final List<String> BETWEEN = List.of(" (", "] ", ". ", " - ", " · ", ", ", ": ", "; ");

    private final List<List<String>> templates;
    private final List<String> posts;
    private final Set<String> names;
    private final Set<String> lone;
    private final Set<String> calendar;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param given names, posts and addresses that are nobody's words; a post is given as a whole, of the rest each word */
    BookWords(Language language, Stream<String> given) {
        this.templates = templates(language);
        this.lone = templates.stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(piece -> piece.length() > LONE)
                .collect(Collectors.toSet());
        Map<Boolean, List<String>> all =
                given.map(BookWords::plain).collect(Collectors.partitioningBy(text -> text.length() > POST));
        this.posts = all.get(true);
        this.names = words(all.get(false).stream());
        this.calendar = calendar(language);
    }

    boolean hold(String text) {
        String rest = plain(text);
        for (String post : posts) {
            rest = withoutBeginning(rest.replace(post, ""), post);
        }
        return accepted(rest);
    }

    /** A mail quotes the first words of a long post. */
    private static String withoutBeginning(String text, String post) {
        for (int length = post.length() - 1; length >= BEGINNING; length--) {
            String begun = post.substring(0, length) + "...";
            if (text.contains(begun)) {
                return text.replace(begun, "");
            }
        }
        return text;
    }

    private boolean accepted(String padded) {
        String text = padded.strip().replaceFirst("^[-•] ", "");
        if (figures(text) || lone.contains(text)) {
            return true;
        }
        Boolean before = known.putIfAbsent(text, false);
        if (before != null) {
            return before;
        }
        boolean found = templates.stream().anyMatch(template -> filled(template, 0, text, 0))
                || BETWEEN.stream().anyMatch(sign -> parted(text, sign))
                || behindSigns(text)
                || beforeSign(text)
                || templates.contains(List.of(text + "."))
                || beforeLastWord(text);
        known.put(text, found);
        return found;
    }

    private boolean parted(String text, String sign) {
        for (int at = text.indexOf(sign); at > 0; at = text.indexOf(sign, at + 1)) {
            boolean first = accepted(text.substring(0, at)) || accepted(text.substring(0, at + 1));
            if (first && accepted(text.substring(at + sign.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean behindSigns(String text) {
        String rest = text.replaceFirst("^[^\\p{L}\\d]+", "");
        return rest.length() < text.length() && accepted(rest);
    }

    private boolean beforeSign(String text) {
        return text.matches(".*[.)\\]]") && accepted(text.substring(0, text.length() - 1));
    }

    /** What an SMS puts behind its head is a text of its own. */
    private boolean beforeLastWord(String text) {
        int space = text.lastIndexOf(' ');
        return space > 0
                && templates.contains(List.of(text.substring(space + 1)))
                && accepted(text.substring(0, space));
    }

    /** Numbers, times, dates, codes, signs and names. */
    private boolean figures(String text) {
        return WORD.matcher(text)
                .results()
                .allMatch(word -> names.contains(word.group())
                        || calendar.contains(word.group())
                        || CODE.matcher(word.group()).matches());
    }

    /** Whether a text goes on from there as a template does from its piece n on. */
    private boolean filled(List<String> pieces, int n, String text, int from) {
        String piece = pieces.get(n);
        if (n == 0) {
            return text.startsWith(piece)
                    && (pieces.size() == 1 ? same(piece, text) : filled(pieces, 1, text, piece.length()));
        }
        if (n == pieces.size() - 1) {
            int end = text.length() - piece.length();
            return end >= from && text.endsWith(piece) && accepted(text.substring(from, end));
        }
        for (int at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
            if (filled(pieces, n + 1, text, at + piece.length()) && accepted(text.substring(from, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String piece, String text) {
        return piece.equals(text) || text.equals(piece + ".");
    }

    private static Properties book(Language language) {
        Properties book = new Properties();
        String file = "/dev/whatcrisis/words/words_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(BookWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            book.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return book;
    }

    private static List<List<String>> templates(Language language) {
        return book(language).values().stream()
                .flatMap(text -> text.toString().lines())
                .map(BookWords::pieces)
                .filter(pieces -> String.join("", pieces).length() > 1)
                .distinct()
                .toList();
    }

    /** Placeholders side by side are one: nothing stands between them to look for. */
    private static List<String> pieces(String template) {
        Matcher holes = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (holes.find()) {
            holes.appendReplacement(text, "\ue001");
        }
        holes.appendTail(text);
        return List.of(plain(text.toString()).replaceAll("\ue001+", "\ue001").split("\ue001", -1));
    }

    /** The names of days and months, and what stands beside them in a date or time: {@code Uhr}, {@code alle}. */
    private static Set<String> calendar(Language language) {
        Locale locale = language.locale();
        Set<String> names = new HashSet<>();
        book(language).forEach((key, text) -> {
            if (key.toString().startsWith("form.")) {
                QUOTED.matcher(text.toString()).results().forEach(word -> names.add(plain(word.group(1))));
            }
        });
        for (TextStyle style : TextStyle.values()) {
            Stream.of(DayOfWeek.values()).forEach(day -> names.add(plain(day.getDisplayName(style, locale))));
            Stream.of(Month.values()).forEach(month -> names.add(plain(month.getDisplayName(style, locale))));
        }
        return words(names.stream().filter(name -> name.length() > 1));
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[’‘]", "'")
                .replaceAll("«\\h?|\\h?»|[“”„]", "\"")
                .replaceAll("[–—]", "-")
                .replaceAll("[¿¡]", "")
                .replace("ß", "ss")
                .replace("œ", "oe")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ \\t\\u00a0\\u202f]+", " ");
    }
}
