// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a stored record is made of, down to the last one inside: its components as {@code Watch.brand}, and where only
 * some values are possible each of them, as {@code Watch.language=EN} and {@code Incident.state=Open}.
 */
final class StoredParts {
    private final SortedSet<String> parts = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private StoredParts() {}

    /** Everything that a value of this type can be made of. */
    static SortedSet<String> of(Class<?> type) {
        StoredParts all = new StoredParts();
        all.inside(type);
        return all.parts;
    }

    /** What this value is made of; what is empty is not there. */
    static SortedSet<String> in(Object value) {
        StoredParts there = new StoredParts();
        there.value(value, part -> {});
        return there.parts;
    }

    private void inside(Class<?> type) {
        if (!seen.add(type)) {
            return;
        }
        if (isKind(type)) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::inside);
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                String name = name(component);
                parts.add(name);
                leaves(component.getGenericType()).forEach(leaf -> {
                    choices(leaf).forEach(choice -> parts.add(name + "=" + choice));
                    inside(leaf);
                });
            }
        }
    }

    private static Stream<String> choices(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
        }
        return isKind(type) ? Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName) : Stream.empty();
    }

    /** The JDK's own sealed types, such as zones, are plain values. */
    private static boolean isKind(Class<?> type) {
        return type.isSealed() && type.getPackageName().startsWith("dev.whatcrisis.");
    }

    private static Stream<Class<?>> leaves(Type type) {
        return type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).flatMap(StoredParts::leaves)
                : Stream.of((Class<?>) type);
    }

    private void value(@Nullable Object value, Consumer<String> found) {
        switch (value) {
            case null -> {}
            case Optional<?> optional -> optional.ifPresent(inner -> value(inner, found));
            case Collection<?> collection -> collection.forEach(inner -> value(inner, found));
            case Map<?, ?> map -> {
                value(map.keySet(), found);
                value(map.values(), found);
            }
            case Enum<?> constant -> found.accept("=" + constant.name());
            case Record inner -> {
                found.accept("=" + inner.getClass().getSimpleName());
                components(inner);
            }
            case OptionalInt number -> number.ifPresent(n -> found.accept(""));
            case OptionalLong number -> number.ifPresent(n -> found.accept(""));
            case OptionalDouble number -> number.ifPresent(n -> found.accept(""));
            default -> found.accept("");
        }
    }

    private void components(Record owner) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            String name = name(component);
            boolean choice = leaves(component.getGenericType()).anyMatch(leaf -> leaf.isEnum() || isKind(leaf));
            value(read(owner, component), part -> {
                parts.add(name);
                if (choice) {
                    parts.add(name + part);
                }
            });
        }
    }

    private static @Nullable Object read(Record owner, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
