// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What is served at /api says all that is served at /openapi.yaml. */
class ReferenceTest {
    private JsonNode api;
    private Document page;

    @BeforeEach
    void render() throws IOException {
        api = Reference.description();
        page = parsed(Reference.html(api));
    }

    @Test
    void every_operation_has_a_section_and_a_line_in_the_index() {
        List<String> sections = elements(page, "section").stream()
                .map(section -> section.getAttribute("id") + " "
                        + text(elements(section, "h3").get(0)))
                .toList();
        List<String> lines = elements(page, "li").stream()
                .map(line -> elements(line, "a").get(0))
                .map(link -> link.getAttribute("href").substring(1) + " " + text(link))
                .toList();

        List<String> operations = Operation.of(api).stream()
                .map(o -> o.node().path("operationId").asText() + " " + o.method() + " " + o.path())
                .toList();
        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(lines).containsExactlyInAnyOrderElementsOf(operations);
        assertThat(sections).containsAll(operations);
    }

    @Test
    void no_explanation_is_left_out() {
        String said = text(page.getDocumentElement());

        assertThat(explanations(api))
                .hasSizeGreaterThan(200)
                .allSatisfy(explanation -> assertThat(said).contains(plain(explanation)));
    }

    @Test
    void every_field_is_named() {
        List<String> named = elements(page, "dt").stream()
                .map(field -> text(elements(field, "code").get(0)))
                .toList();

        assertThat(api.findValues("properties").stream()
                        .flatMap(properties -> properties.properties().stream())
                        .map(field -> field.getKey()))
                .isSubsetOf(named);
    }

    @Test
    void every_link_on_it_leads_somewhere() {
        List<String> ids = elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "a").stream().map(link -> link.getAttribute("href")))
                .allSatisfy(to -> assertThat(
                                to.startsWith("#") ? ids.contains(to.substring(1)) : to.matches("/|/openapi.yaml"))
                        .as(to)
                        .isTrue());
    }

    @Test
    void it_needs_nothing_that_the_policy_of_the_page_forbids() {
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "style")).isEmpty();
        assertThat(elements(page, "*"))
                .allSatisfy(element -> IntStream.range(
                                0, element.getAttributes().getLength())
                        .forEach(i -> assertThat(element.getAttributes().item(i).getNodeName())
                                .isIn("id", "href", "rel", "lang", "charset", "name", "content")));
    }

    @Test
    void what_is_written_in_a_description_is_text() throws IOException {
        JsonNode hostile = new YAMLMapper().readTree("""
            info: { title: 'a <b> & "c"', version: '1', description: '<script>alert(1)</script> and `<i>`' }
            """);

        String html = Reference.html(hostile);

        assertThat(elements(parsed(html), "script")).isEmpty();
        assertThat(html).contains("&lt;script&gt;", "<code>&lt;i&gt;</code>", "a &lt;b&gt; &amp; &quot;c&quot;");
    }

    @Test
    void it_is_written_with_its_style_sheet_beside_the_page(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("assets"));

        Reference.write(Path.of("../../web"), folder);

        assertThat(folder.resolve("reference.html")).content().isEqualTo(Reference.html(api));
        assertThat(folder.resolve("reference.html.gz")).isNotEmptyFile();
        assertThat(folder.resolve("assets/reference.css")).content().contains("prefers-color-scheme: dark");
    }

    private static List<String> explanations(JsonNode node) {
        return Stream.of("description", "summary")
                .flatMap(key -> node.findValues(key).stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private static String plain(String text) {
        return text.replace("`", "").strip().split("\n\\s*\n")[0].replaceAll("\\s+", " ");
    }

    private static String text(Node node) {
        return node.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static List<Element> elements(Node within, String name) {
        NodeList found = within instanceof Document whole
                ? whole.getElementsByTagName(name)
                : ((Element) within).getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** As XML, so that no tag is left open. */
    private static Document parsed(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("the reference is no whole HTML", e);
        }
    }
}
