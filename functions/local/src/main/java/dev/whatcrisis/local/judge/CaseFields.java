// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.local.judge.CaseJson.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads single fields of a case; whatever is wrong is said with what would be right. */
record CaseFields(CaseJson json) {

    /** Every field that is not listed is refused, with the list. */
    void only(Set<String> known) throws BadCase {
        for (Field field : json.fields().values()) {
            if (!known.contains(field.name())) {
                throw new BadCase(
                        json.file(),
                        field.line(),
                        "unknown field " + field.name() + "; known: "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    <E extends Enum<E>> Optional<E> one(String name, Class<E> type, Function<E, String> written) throws BadCase {
        Optional<Field> field = json.field(name);
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(match(field.get(), field.get().value(), type, written));
    }

    <E extends Enum<E>> E required(String name, Class<E> type, Function<E, String> written) throws BadCase {
        Optional<E> value = one(name, type, written);
        if (value.isEmpty()) {
            throw json.missing(name + " is missing; allowed: " + allowed(type, written));
        }
        return value.get();
    }

    <E extends Enum<E>> Set<E> several(String name, Class<E> type) throws BadCase {
        EnumSet<E> values = EnumSet.noneOf(type);
        Optional<Field> field = json.field(name);
        if (field.isEmpty()) {
            return values;
        }
        if (!field.get().value().isArray()) {
            throw json.wrong(field.get(), "a list of " + allowed(type, Enum::name));
        }
        for (JsonNode item : field.get().value()) {
            values.add(match(field.get(), item, type, Enum::name));
        }
        return values;
    }

    boolean yes(String name, boolean otherwise) throws BadCase {
        Optional<Field> field = json.field(name);
        if (field.isPresent() && !field.get().value().isBoolean()) {
            throw json.wrong(field.get(), "true, false");
        }
        return field.map(f -> f.value().booleanValue()).orElse(otherwise);
    }

    int count(String name, int otherwise) throws BadCase {
        Optional<Field> field = json.field(name);
        if (field.isEmpty()) {
            return otherwise;
        }
        JsonNode value = field.get().value();
        if (!value.isNumber()
                || value.doubleValue() != Math.rint(value.doubleValue())
                || !value.canConvertToInt()
                || value.doubleValue() < 0) {
            throw json.wrong(field.get(), "a whole number from 0");
        }
        return value.intValue();
    }

    OptionalDouble number(String name, double most) throws BadCase {
        Optional<Field> field = json.field(name);
        if (field.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = field.get().value().doubleValue();
        if (!field.get().value().isNumber() || !(value >= 0 && value <= most)) {
            throw json.wrong(field.get(), most == 1 ? "a number from 0 to 1" : "a number from 0");
        }
        return OptionalDouble.of(value);
    }

    private <E extends Enum<E>> E match(Field field, JsonNode item, Class<E> type, Function<E, String> written)
            throws BadCase {
        String text = item.isBoolean() ? item.asText() : item.isTextual() ? item.textValue() : "";
        return Stream.of(type.getEnumConstants())
                .filter(value -> written.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> json.wrong(field, allowed(type, written)));
    }

    private static <E extends Enum<E>> String allowed(Class<E> type, Function<E, String> written) {
        List<String> all = Stream.of(type.getEnumConstants()).map(written).toList();
        return String.join(", ", all);
    }

    static <E extends Enum<E>> String lower(E value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
