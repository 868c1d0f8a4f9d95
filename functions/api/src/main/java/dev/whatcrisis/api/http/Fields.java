// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.watch.UnusableValueException;
import dev.whatcrisis.watch.Visible;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * The fields of a JSON object that was sent, read one by one. Whatever cannot be used is a {@link Problem} that names
 * the field by its place ({@code queries[2].text}); {@link #end} refuses what was never asked for.
 */
public final class Fields {
    private static final String JSON = "application/json";
    private static final int LONGEST_NAME = 40;

    private final ObjectNode node;
    private final String place;
    private final Set<String> known = new TreeSet<>();

    private Fields(ObjectNode node, String place) {
        this.node = node;
        this.place = place;
    }

    static Fields read(Request request) {
        if (request.size() == 0) {
            return new Fields(Json.object(), "");
        }
        if (!request.mediaType().equals(JSON)) {
            throw Problem.mediaType(JSON, request.mediaType());
        }
        return new Fields(parse(request.body()), "");
    }

    /** Those of a JSON object that did not come with a request. */
    public static Fields of(byte[] json) {
        return new Fields(parse(json), "");
    }

    public static Fields of(ObjectNode json) {
        return new Fields(json, "");
    }

    /** All of it, as it was sent. */
    public ObjectNode object() {
        return node.deepCopy();
    }

    /** A text of one line and at most {@code longest} characters, one of them visible. */
    public String text(String name, int longest) {
        return maybeText(name, longest).orElseThrow(() -> missing(name));
    }

    /** As {@link #text}, but may be absent or null. */
    public Optional<String> maybeText(String name, int longest) {
        return value(name).map(v -> text(v, at(name), longest));
    }

    /** As {@link #text}, but may have several lines. */
    public String prose(String name, int longest) {
        return maybeProse(name, longest).orElseThrow(() -> missing(name));
    }

    /** As {@link #prose}, but may be absent or null. */
    public Optional<String> maybeProse(String name, int longest) {
        return value(name).map(v -> checked(v, at(name), longest, Fields::refusedInProse));
    }

    /** As {@link #maybeProse}, with the line ends of a file. */
    public Optional<String> maybeFile(String name, int longest) {
        return value(name).map(v -> checked(v, at(name), longest, c -> c != '\r' && refusedInProse(c)));
    }

    private static boolean refusedInProse(String text) {
        return text.chars().anyMatch(Fields::refusedInProse);
    }

    private static boolean refusedInProse(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    public boolean flag(String name, boolean otherwise) {
        return value(name)
                .map(v -> {
                    if (!v.isBoolean()) {
                        throw Problem.field(at(name), Fact.of("refusal.flag"));
                    }
                    return v.booleanValue();
                })
                .orElse(otherwise);
    }

    /** A whole number, 0 or more. */
    public Optional<Long> whole(String name) {
        return value(name).map(v -> {
            if (!v.isIntegralNumber() || !v.canConvertToLong() || v.longValue() < 0) {
                throw Problem.field(at(name), Fact.of("refusal.whole"));
            }
            return v.longValue();
        });
    }

    public double number(String name) {
        JsonNode value = value(name).orElseThrow(() -> missing(name));
        if (!value.isNumber()) {
            throw Problem.field(at(name), Fact.of("refusal.number"));
        }
        return value.doubleValue();
    }

    public Instant instant(String name) {
        return maybeInstant(name).orElseThrow(() -> missing(name));
    }

    public Optional<Instant> maybeInstant(String name) {
        return maybeText(name, LONGEST_NAME).map(v -> Instants.read(at(name), v));
    }

    /** A time zone by its name. */
    public ZoneId zone(String name) {
        try {
            return ZoneId.of(text(name, LONGEST_NAME));
        } catch (DateTimeException e) {
            throw Problem.field(at(name), Fact.of("refusal.zone"));
        }
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return maybeChoice(name, type).orElseThrow(() -> missing(name));
    }

    public <E extends Enum<E>> Optional<E> maybeChoice(String name, Class<E> type) {
        return maybeText(name, LONGEST_NAME)
                .map(v -> Arrays.stream(type.getEnumConstants())
                        .filter(c -> c.name().equals(v))
                        .findFirst()
                        .orElseThrow(() -> Problem.field(at(name), oneOf(type))));
    }

    /** Texts; none when absent or null. */
    public List<String> texts(String name, int most, int longest) {
        List<JsonNode> items = items(name, most);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            texts.add(text(items.get(i), at(name) + "[" + i + "]", longest));
        }
        return texts;
    }

    /** Refuses when a field is absent or null, for lists whose absence would otherwise be an empty one. */
    public void need(String name) {
        if (value(name).isEmpty()) {
            throw missing(name);
        }
    }

    /** Whether a field is there and not null. */
    public boolean has(String name) {
        return value(name).isPresent();
    }

    /** Objects; none when absent or null. */
    public List<Fields> objects(String name, int most) {
        List<JsonNode> items = items(name, most);
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            objects.add(fields(items.get(i), at(name) + "[" + i + "]"));
        }
        return objects;
    }

    public Optional<Fields> object(String name) {
        return value(name).map(v -> fields(v, at(name)));
    }

    /** An object that must be there. */
    public Fields needed(String name) {
        return object(name).orElseThrow(() -> missing(name));
    }

    /** Makes a value of the domain, whose own refusal then names this field. */
    public <T> T make(String name, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw Problem.field(at(name), refused(e));
        }
    }

    /** As {@link #make}, for a value that several of these fields make together. */
    public <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw blamed(e).map(name -> Problem.field(at(name), refused(e))).orElseGet(() -> whole(refused(e)));
        }
    }

    /** The one of these fields that a refusal is about: its key ends with the field's name. */
    private Optional<String> blamed(IllegalArgumentException e) {
        return e instanceof UnusableValueException unusable
                ? Optional.of(unusable.key().substring(unusable.key().lastIndexOf('.') + 1))
                        .filter(known::contains)
                : Optional.empty();
    }

    private Problem whole(Fact detail) {
        return place.isEmpty() ? Problem.badRequest(detail) : Problem.field(place, detail);
    }

    private static Fact refused(IllegalArgumentException e) {
        return e instanceof UnusableValueException unusable
                ? new Fact(unusable.key(), unusable.values())
                : Problem.said(String.valueOf(e.getMessage()));
    }

    /** To be called when all that is known was read: refuses the rest. */
    public void end() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Problem.unknownField(at(name), String.join(", ", known));
            }
        });
    }

    /** Why a write is made, for the audit log; an empty reason is none. */
    public Optional<String> why() {
        return value("why")
                .filter(v -> !v.isTextual() || Visible.in(v.textValue()) || refusedInProse(v.textValue()))
                .flatMap(v -> maybeProse("why", Call.LONGEST_WHY));
    }

    /** For a write that needs nothing, but may say why it is made. */
    public void onlyWhy() {
        why();
        end();
    }

    /** Where a field is, for a problem about it. */
    public String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private Optional<JsonNode> value(String name) {
        known.add(name);
        return Optional.ofNullable(node.get(name)).filter(v -> !v.isNull());
    }

    private List<JsonNode> items(String name, int most) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray() || value.get().size() > most) {
            throw Problem.field(at(name), Fact.of("refusal.list").with("n", most));
        }
        List<JsonNode> items = new ArrayList<>();
        value.get().forEach(items::add);
        return items;
    }

    private static Fact oneOf(Class<? extends Enum<?>> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Fact.of("refusal.one-of").with("choices", String.join(", ", names));
    }

    private Problem missing(String name) {
        return Problem.field(at(name), Fact.of("refusal.needed").with("field", at(name)));
    }

    private static String text(JsonNode value, String at, int longest) {
        return checked(value, at, longest, Character::isISOControl);
    }

    private static String checked(JsonNode value, String at, int longest, IntPredicate refused) {
        String text = value.isTextual() ? value.textValue() : "";
        if (!Visible.in(text) || text.length() > longest || text.chars().anyMatch(refused)) {
            throw Problem.field(at, Fact.of("refusal.text").with("n", longest));
        }
        return text;
    }

    private static Fields fields(JsonNode value, String at) {
        if (!(value instanceof ObjectNode object)) {
            throw Problem.field(at, Fact.of("refusal.object"));
        }
        return new Fields(object, at);
    }

    private static ObjectNode parse(byte[] body) {
        try {
            JsonNode read = Json.read(body);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            // Jackson's own words would quote the body
        }
        throw Problem.badRequest(Fact.of("refusal.body"));
    }
}
