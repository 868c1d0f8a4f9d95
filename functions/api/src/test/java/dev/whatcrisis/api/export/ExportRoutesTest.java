// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import static dev.whatcrisis.mention.SampleMentions.critical;
import static dev.whatcrisis.mention.SampleMentions.mention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.words.Fact;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ExportRoutesTest {
    private static final Instant LATER = SampleIncidents.OPENED.plusSeconds(600);

    private final World world = new World();

    @BeforeEach
    void watch() {
        world.acme();
    }

    @Test
    void posts_are_a_table_with_a_name_to_keep_it_under() {
        world.ports.mentions().add(World.ACME, List.of(critical(mention("theirs"), "lea"), mention("other")));

        Answer table = world.get("/watches/acme/mentions.csv");

        assertThat(table.header("content-type")).startsWith("text/csv");
        assertThat(table.header("content-disposition")).isEqualTo("attachment; filename=\"acme-mentions.csv\"");
        assertThat(table.text().lines()).hasSize(3);
        assertThat(table.text()).startsWith("id,at,receivedAt,source,author,").contains("rss/theirs,", "Name of lea");
        assertThat(world.get("/watches/acme/mentions.csv?limit=1").text().lines())
                .hasSize(2);
    }

    @Test
    void a_byte_order_mark_comes_where_it_is_asked_for() {
        assertThat(world.get("/watches/acme/mentions.csv?bom=yes").text()).startsWith("\uFEFFid,");
        assertThat(world.get("/watches/acme/mentions.csv?bom=no").text()).startsWith("id,");
        assertThat(world.get("/watches/acme/mentions.csv?bom=maybe").at("/field"))
                .isEqualTo("bom");
    }

    @Test
    void incidents_are_a_table_in_the_readers_language() {
        save(SampleIncidents.incident("acme-1"));

        String table = world.get("/watches/acme/incidents.csv?language=fr").text();

        assertThat(table.lines()).hasSize(2);
        assertThat(table)
                .startsWith("id,headline,state/id,state/since,state/how,highest/word,")
                .contains("\r\nacme-1,", ",OPEN,");
    }

    @Test
    void the_feed_tells_what_the_verdict_became_newest_first_and_nothing_else() throws Exception {
        Incident incident = save(SampleIncidents.incident("acme-1"));
        entry(incident, SampleIncidents.OPENED, Kind.OPENED, "opened");
        entry(incident, SampleIncidents.OPENED.plusSeconds(5), Kind.NOTE, "a private remark");
        entry(incident, LATER, Kind.LEVEL, "now <b>worse</b> & \u0001 louder");

        Document feed = feed(world.get("/watches/acme/verdicts.atom"));

        assertThat(texts(feed, "title"))
                .containsExactly("What Crisis? Acme", "now <b>worse</b> & \uFFFD louder", "opened");
        assertThat(texts(feed, "updated"))
                .containsExactly(LATER.toString(), LATER.toString(), SampleIncidents.OPENED.toString());
        assertThat(texts(feed, "id"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("urn:whatcrisis:acme:"));
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(2);
    }

    @Test
    void a_feed_without_anything_to_tell_is_whole_too() throws Exception {
        assertThat(texts(feed(world.get("/watches/acme/verdicts.atom")), "updated"))
                .containsExactly(World.NOW.toString());
    }

    @Test
    void a_feed_reader_sends_the_token_as_a_password() {
        assertThat(asked("GET", "/watches/acme/verdicts.atom", "any:" + world.viewer))
                .isEqualTo(200);
        assertThat(asked("GET", "/watches/acme/verdicts.atom", "any:" + world.viewer + "x"))
                .isEqualTo(401);
        assertThat(asked("GET", "/watches/acme/verdicts.atom", "")).isEqualTo(401);
    }

    @Test
    void with_a_password_nothing_is_written() {
        assertThat(asked("GET", "/people", "any:" + world.admin)).isEqualTo(200);
        assertThat(asked("DELETE", "/watches/acme", "any:" + world.admin)).isEqualTo(401);
        assertThat(world.ports.watches().all()).hasSize(1);
    }

    @Test
    void what_is_no_watch_is_said() {
        for (String table : List.of("mentions.csv", "incidents.csv", "verdicts.atom")) {
            assertThat(world.get("/watches/nobody/" + table).status()).as(table).isEqualTo(404);
        }
    }

    private int asked(String method, String path, String pair) {
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return world.send("", method, path, "", Map.of("Authorization", header)).status();
    }

    private Incident save(Incident incident) {
        return world.ports.incidents().save(incident).orElseThrow();
    }

    private void entry(Incident incident, Instant at, Kind kind, String what) {
        world.ports
                .incidents()
                .append(
                        incident.id(),
                        TimelineEntry.of(
                                at,
                                TimelineEntry.WATCH,
                                kind,
                                Fact.of("refusal.said").with("text", what)));
    }

    private static Document feed(Answer answer) throws Exception {
        assertThat(answer.header("content-type")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.response().body()));
    }

    private static List<String> texts(Document feed, String name) {
        NodeList found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
