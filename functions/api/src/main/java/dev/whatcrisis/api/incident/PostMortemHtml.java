// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemWords;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.http.Html;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A post-mortem as a page of its own that asks for nothing else: to read, to keep, to print. */
final class PostMortemHtml {
    private static final Pattern HEADED =
            Pattern.compile("\\*\\*(.+?)[:\\s\u00a0\u202f]*\\*\\*\\s*(.*)", Pattern.DOTALL);

    private static final String STYLE = """
        :root{color-scheme:light dark}\
        body{font:1rem/1.55 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;background:Canvas;color:CanvasText}\
        h1{font-size:1.5rem;line-height:1.25;margin:0 0 1.5rem}\
        dt{font-weight:600;margin-top:1rem}\
        dd{margin:.15rem 0 0;overflow-wrap:anywhere;white-space:pre-line}\
        @page{margin:18mm}\
        @media print{:root{color-scheme:light}body{font-size:10.5pt;max-width:none;margin:0;padding:0;color:#000;background:#fff}\
        h1{font-size:16pt}dt{break-after:avoid}dd{break-inside:avoid;orphans:3;widows:3}}\
        """;
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + Digests.base64(STYLE)
            + "'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    private PostMortemHtml() {}

    static Response of(PostMortem postMortem, Optional<Conclusions> conclusions, Watch watch, Language language) {
        PostMortemWords words = new PostMortemWords(postMortem, conclusions, watch, language, UnaryOperator.identity());
        String title = Html.escape(words.title());
        String html = "<!doctype html><html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + title + "</title><style>" + STYLE
                + "</style></head><body><main><h1>" + title + "</h1><dl>" + lines(words.lines())
                + "</dl></main></body></html>";
        return Response.html(200, html).with("content-security-policy", POLICY);
    }

    private static String lines(List<String> lines) {
        StringBuilder html = new StringBuilder();
        for (String line : lines) {
            Matcher headed = HEADED.matcher(line);
            boolean head = headed.matches();
            html.append("<dt>").append(Html.escape(head ? headed.group(1) : "")).append("</dt>");
            html.append("<dd>")
                    .append(Html.escape(head ? headed.group(2) : line))
                    .append("</dd>");
        }
        return html.toString();
    }
}
