// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** What a person sees of a piece of HTML: text only, a line per block, no scripts, no styles, no control characters. */
public final class HtmlText {
    /**
     * A mention keeps a few hundred characters: more markup than this is not looked at. Badly nested tables take the
     * parser a time that grows with the square of their length.
     */
    private static final int LOOKED_AT = 50_000;

    /** Elements that are nested deeper stand beside each other; the parser's work grows with the depth. */
    private static final int DEEPEST = 64;

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "textarea");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "table",
            "section",
            "article",
            "header",
            "footer",
            "dd",
            "dt",
            "hr",
            "figure",
            "figcaption");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0&&[^\\n]]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n[ \\n]*");

    private HtmlText() {}

    public static String of(String html) {
        String looked = html.length() > LOOKED_AT ? html.substring(0, LOOKED_AT) : html;
        if (looked.indexOf('<') < 0 && looked.indexOf('&') < 0) {
            return plain(looked);
        }
        Lines lines = new Lines();
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Jsoup.parse(looked, "", parser).body().filter(lines);
        return plain(lines.text.toString());
    }

    /** Text that is no HTML: spaces and line ends made even, control characters taken out. */
    public static String plain(String text) {
        if (isEven(text)) {
            return text.strip();
        }
        String even = SPACES.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
        String visible = CONTROL.matcher(even).replaceAll("");
        return LINE_ENDS.matcher(visible).replaceAll("\n").strip();
    }

    /** Whether there is nothing to make even, as in most texts. */
    private static boolean isEven(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7f && c <= 0xa0) || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static final class Lines implements NodeFilter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(
                        SPACES.matcher(words.getWholeText().replace('\n', ' ')).replaceAll(" "));
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (breaksLine(element) || element.normalName().equals("br")) {
                    text.append('\n');
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && breaksLine(element)) {
                text.append('\n');
            }
            return FilterResult.CONTINUE;
        }

        private static boolean breaksLine(Element element) {
            return LINES.contains(element.normalName());
        }
    }
}
