// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes random values of any record, from the types of its components. */
public final class RandomRecords {
    private static final int MOST_ATTEMPTS = 200;
    private static final String LETTERS = "abcz09- éß漢\u0000\n\"\\\ud83d\ude00\ud800\u2028";

    private final Random random;
    private final Map<Type, Supplier<?>> makers = new HashMap<>();
    private boolean filled;

    public RandomRecords(long seed) {
        random = new Random(seed);
        make(String.class, () -> text(LETTERS, 12));
        make(boolean.class, random::nextBoolean);
        make(Boolean.class, random::nextBoolean);
        make(int.class, () -> random.nextInt(-5, 1_000));
        make(Integer.class, random::nextInt);
        make(long.class, () -> random.nextLong(0, 1L << 40));
        make(Long.class, random::nextLong);
        make(double.class, () -> random.nextGaussian() * 100);
        make(Double.class, random::nextGaussian);
        make(Object.class, () -> random.nextBoolean() ? text(LETTERS, 12) : random.nextLong());
        make(Instant.class, () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        make(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(30_000)));
        make(LocalTime.class, () -> LocalTime.ofSecondOfDay(random.nextInt(86_400)));
        make(Duration.class, () -> Duration.ofMillis(random.nextInt()));
        make(ZoneId.class, () -> ZoneId.of(random.nextBoolean() ? "Europe/Paris" : "America/New_York"));
        make(ZonedDateTime.class, () -> ZonedDateTime.ofInstant(one(Instant.class), one(ZoneId.class)));
        make(URI.class, () -> URI.create("https://" + text("abc", 5) + ".example/" + text("xyz", 5)));
        make(OptionalInt.class, () -> random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty());
        make(
                OptionalLong.class,
                () -> random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty());
        make(
                OptionalDouble.class,
                () -> random.nextBoolean() ? OptionalDouble.of(random.nextGaussian()) : OptionalDouble.empty());
    }

    /** Says how values of a type are made that is no record, or whose strings have a form. */
    public <T> RandomRecords make(Class<T> type, Supplier<? extends T> maker) {
        makers.put(type, maker);
        return this;
    }

    /** From now on nothing optional is left out, and no list is empty. */
    public RandomRecords filled() {
        filled = true;
        make(OptionalInt.class, () -> OptionalInt.of(random.nextInt(1_000)));
        make(OptionalLong.class, () -> OptionalLong.of(random.nextLong(1L << 40)));
        make(OptionalDouble.class, () -> OptionalDouble.of(random.nextGaussian()));
        return this;
    }

    public String text(String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(1, most + 1); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @SuppressWarnings("unchecked")
    public <T> T one(Class<T> type) {
        return (T) of(type);
    }

    private Object of(Type type) {
        if (makers.containsKey(type)) {
            return makers.get(type).get();
        }
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isEnum()) {
            return pick(kind.getEnumConstants());
        }
        return kind.isSealed() ? of(pick(kind.getPermittedSubclasses())) : ofRecord(kind);
    }

    private Object ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return !filled && random.nextInt(3) == 0 ? Optional.empty() : Optional.of(of(arguments[0]));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new HashMap<>();
            some().forEach(i -> map.put(of(arguments[0]), of(arguments[1])));
            return map;
        }
        List<Object> values = some().map(i -> of(arguments[0])).toList();
        return raw == List.class ? values : new HashSet<>(values);
    }

    /** Tries until the record's own checks let a value pass. */
    private Object ofRecord(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts == null) {
            throw new AssertionError("say how a " + type.getName() + " is made");
        }
        for (int attempt = 0; ; attempt++) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(Arrays.stream(parts)
                        .map(part -> of(part.getGenericType()))
                        .toArray());
            } catch (ReflectiveOperationException e) {
                if (attempt >= MOST_ATTEMPTS) {
                    throw new AssertionError("no random " + type.getName() + " passes its own checks", e);
                }
            }
        }
    }

    private Stream<Integer> some() {
        return Stream.iterate(0, i -> i + 1).limit(filled ? random.nextInt(1, 3) : random.nextInt(4));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
