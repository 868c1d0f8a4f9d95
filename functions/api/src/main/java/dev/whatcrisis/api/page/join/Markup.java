// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of the API's description as HTML that is XML, too: paragraphs, and code between backticks. */
final class Markup {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** On one line. */
    static String inline(String text) {
        return CODE.matcher(escape(text.strip().replaceAll("\\s+", " "))).replaceAll("<code>$1</code>");
    }

    /** With an empty line between two of them; nothing where there is no text. */
    static String paragraphs(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + inline(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }
}
