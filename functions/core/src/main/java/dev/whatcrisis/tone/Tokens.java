// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.ArrayList;
import java.util.List;

/** Reads a text into tokens in one pass, left to right. */
final class Tokens {

    private static final String CLAUSE_ENDS = ".,;:!?()[]{}…\"«»“”|\n—–";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int clause;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens reader = new Tokens(PlainText.of(text));
        while (reader.at < reader.text.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    private void next() {
        int point = text.codePointAt(at);
        if (startsLink()) {
            skipToSpace(Token.Kind.LINK);
        } else if (Character.isLetterOrDigit(point)) {
            word();
        } else if (point == '@' && at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1))) {
            handle(at);
        } else if (!symbol()) {
            other(point);
        }
    }

    private boolean startsLink() {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    private void skipToSpace(Token.Kind kind) {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        tokens.add(Token.plain(kind, text.substring(from, at), clause));
    }

    private void word() {
        int from = at;
        while (at < text.length() && belongsToWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at + 1 < text.length() && text.charAt(at) == '@' && Character.isLetterOrDigit(text.charAt(at + 1))) {
            handle(from);
            return;
        }
        Word word = Word.of(text.substring(from, at));
        if (!word.normal().isEmpty()) {
            tokens.add(new Token(Token.Kind.WORD, word.normal(), clause, word.shouted(), word.stretched()));
        }
    }

    private boolean belongsToWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> Character.isLetterOrDigit(point) || Word.isApostrophe(point) && letterFollows();
        };
    }

    private boolean letterFollows() {
        return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
    }

    /** Handles as the networks write them: {@code @name}, {@code @name@host}, {@code @name.host}; also name@host. */
    private void handle(int from) {
        at = from;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "@._-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        at = Math.max(at, from + 1);
        tokens.add(Token.plain(Token.Kind.HANDLE, text.substring(from, at), clause));
    }

    private boolean symbol() {
        int length = Symbols.standard().lengthAt(text, at);
        if (length == 0) {
            return false;
        }
        tokens.add(Token.plain(Token.Kind.SYMBOL, text.substring(at, at + length), clause));
        at += length;
        return true;
    }

    private void other(int point) {
        if (point == '!' || point == '?') {
            tokens.add(Token.plain(Token.Kind.MARK, Character.toString(point), clause));
        } else if (isSign(point)) {
            tokens.add(Token.plain(Token.Kind.SIGN, Character.toString(point), clause));
        }
        if (CLAUSE_ENDS.indexOf(point) >= 0) {
            clause++;
        }
        at += Character.charCount(point);
    }

    /** Pictures count one by one; of dots in a row only the second, so that a row of them counts once. */
    private boolean isSign(int point) {
        return switch (point) {
            case '"', '#', '…', '«', '“', '*' -> true;
            case '.' -> at > 0 && text.charAt(at - 1) == '.' && (at < 2 || text.charAt(at - 2) != '.');
            default -> Character.getType(point) == Character.OTHER_SYMBOL;
        };
    }
}
