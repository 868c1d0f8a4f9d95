// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static dev.whatcrisis.sources.Asks.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.PageReading.Refusal;
import dev.whatcrisis.words.English;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for every reader of JSON: any value in any place of an item costs at most that item, and any value in the
 * frame around the items is a page or a refusal. A reader's own test says how its items and its frame look.
 */
public abstract class OneBadAmongGood {
    private static final int ITEMS = 7;
    private static final int BAD = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e300",
            "99999999999999999999",
            "9223372036854775807",
            "253402300800",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\"",
            "\"999999999999999999\"",
            "\"9999999999999999999999\"",
            "\"at://x\"",
            "\"http://[\"",
            "\"1969-12-31T23:59:59Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"<b\"",
            "\"" + "long ".repeat(2000) + "\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"uri\":null}",
            "[{\"id\":1}]");

    protected abstract BodyReader reader();

    protected abstract Context context();

    /** A good item; the numbers give different ids, and times that grow smaller. */
    protected abstract String item(int number);

    /** A page around items that are joined by commas. */
    protected abstract String page(String items);

    /** Where the list of items stands in a page, as a JSON pointer. */
    protected abstract String list();

    @Test
    void any_value_in_any_place_of_an_item_costs_at_most_that_item() throws JsonProcessingException {
        Page clean = (Page) read(page(items(item(BAD))));
        assertThat(clean.mentions()).hasSize(ITEMS);
        List<Mention> others = new ArrayList<>(clean.mentions());
        others.remove(BAD);
        for (List<String> place : places(JSON.readTree(item(BAD)))) {
            for (String value : VALUES) {
                String bad = with(item(BAD), place, value);
                Page page = (Page) read(page(items(bad)));
                String what = "/" + String.join("/", place) + " = " + value;
                assertOnlyOneLost(what, page, others);
                assertThat(page.next().keySet())
                        .as(what)
                        .containsExactlyInAnyOrderElementsOf(clean.next().keySet());
                assertThat(page.next()).as(what).satisfies(next -> assertPagesOn(clean.next(), next));
            }
        }
    }

    @Test
    void an_item_that_is_no_object_is_set_aside_with_its_reason() {
        for (String value : List.of("null", "true", "7", "\"\"", "\"x\"", "[]", "[{}]")) {
            Page page = (Page) read(page(items(value)));
            assertThat(page.mentions()).as(value).hasSize(ITEMS - 1);
            assertThat(page.quarantined())
                    .as(value)
                    .singleElement()
                    .satisfies(bad -> assertThat(bad.reason()).isNotBlank());
        }
    }

    @Test
    void several_values_in_several_places_of_an_item_cost_at_most_that_item() throws JsonProcessingException {
        List<Mention> others = new ArrayList<>(((Page) read(page(items(item(BAD))))).mentions());
        others.remove(BAD);
        List<List<String>> places = places(JSON.readTree(item(BAD)));
        Random random = new Random(10);
        for (int i = 0; i < 300; i++) {
            String bad = item(BAD);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bad = with(bad, any(places, random), any(VALUES, random));
            }
            assertOnlyOneLost(bad, (Page) read(page(items(bad))), others);
        }
    }

    @Test
    void any_value_in_the_frame_is_a_page_or_a_counted_failure() throws JsonProcessingException {
        String whole = page(items(item(BAD)));
        JsonNode tree = JSON.readTree(whole);
        for (List<String> place : places(tree)) {
            String pointer = place.isEmpty() ? "" : "/" + String.join("/", place);
            if (pointer.startsWith(list() + "/")) {
                continue;
            }
            for (String value : VALUES) {
                PageReading reading = read(with(whole, place, value));
                boolean list = list().startsWith(pointer) && !value.startsWith("[");
                if (list) {
                    assertChanged(pointer + " = " + value, reading);
                } else if (reading instanceof Refusal refusal) {
                    assertThat(English.say(refusal.failure().detail())).isNotBlank();
                }
            }
        }
    }

    @Test
    void a_page_that_is_cut_off_anywhere_is_a_counted_failure() {
        String whole = page(items(item(BAD))).strip();
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            int end = random.nextInt(whole.length());
            assertChanged("cut at " + end, read(whole.substring(0, end)));
        }
        for (String other : List.of("<html>busy</html>", "busy", "nul", "{", "[", "[[[[", "\u0000")) {
            assertChanged(other, read(other));
        }
    }

    /** Whether the poll goes on where it would have gone on without the bad item. */
    protected void assertPagesOn(Map<String, String> clean, Map<String, String> next) {
        assertThat(next).isEqualTo(clean);
    }

    private static void assertChanged(String what, PageReading reading) {
        assertThat(reading)
                .as(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.failure().kind()).isEqualTo(Kind.CHANGED));
    }

    private static void assertOnlyOneLost(String what, Page page, List<Mention> others) {
        List<MentionId> ids = others.stream().map(Mention::id).toList();
        assertThat(page.mentions().stream()
                        .filter(mention -> ids.contains(mention.id()))
                        .toList())
                .as(what)
                .isEqualTo(others);
        List<Mention> bad = page.mentions().stream()
                .filter(mention -> !ids.contains(mention.id()))
                .toList();
        assertThat(bad).as(what).hasSizeLessThanOrEqualTo(1);
        assertThat(page.quarantined()).as(what).hasSizeLessThanOrEqualTo(page.items() - others.size());
        assertThat(bad).as(what).allMatch(OneBadAmongGood::isStorable);
        assertThat(page.quarantined()).as(what).allMatch(set -> !set.reason().isBlank());
    }

    private static boolean isStorable(Mention mention) {
        return !mention.at().isAfter(NOW)
                && mention.text().length() <= Mention.MAX_READ
                && mention.lang().length() <= 50
                && mention.url().map(url -> url.toString().length() <= 2000).orElse(true)
                && mention.author()
                        .map(author -> author.name().length() <= 200
                                && author.followers().orElse(0) >= 0)
                        .orElse(true)
                && mention.engagement().likes() >= 0
                && mention.engagement().shares() >= 0
                && mention.engagement().replies() >= 0;
    }

    private PageReading read(String body) {
        return reader().read(Asks.answer(200, body), context());
    }

    private String items(String bad) {
        return String.join(
                ",",
                IntStream.range(0, ITEMS)
                        .mapToObj(i -> i == BAD ? bad : item(i))
                        .toList());
    }

    /** Every place in a tree, its root included. */
    private static List<List<String>> places(JsonNode node) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of());
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> below(all, name, object.get(name)));
        }
        if (node instanceof ArrayNode array) {
            IntStream.range(0, array.size()).forEach(i -> below(all, Integer.toString(i), array.get(i)));
        }
        return all;
    }

    private static void below(List<List<String>> all, String name, JsonNode child) {
        for (List<String> place : places(child)) {
            List<String> path = new ArrayList<>(List.of(name));
            path.addAll(place);
            all.add(path);
        }
    }

    /** A document with another value in one place, as far as that place is still there. */
    private static String with(String document, List<String> place, String value) throws JsonProcessingException {
        if (place.isEmpty()) {
            return value;
        }
        JsonNode tree = JSON.readTree(document);
        JsonNode parent = tree;
        for (String step : place.subList(0, place.size() - 1)) {
            parent = parent instanceof ArrayNode array ? array.path(index(step)) : parent.path(step);
        }
        JsonNode put = JSON.readTree(value);
        if (parent instanceof ObjectNode object) {
            object.set(place.getLast(), put);
        } else if (parent instanceof ArrayNode array && array.has(index(place.getLast()))) {
            array.set(index(place.getLast()), put);
        }
        return tree.toString();
    }

    private static int index(String step) {
        return step.matches("\\d+") ? Integer.parseInt(step) : Integer.MAX_VALUE;
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
