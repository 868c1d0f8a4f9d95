// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.whatcrisis.watch.NewerSchemaException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What earlier builds stored is read and written again by this one, and nothing of it is lost. Each module that stores
 * records extends this for its own.
 */
public abstract class GoldenDocumentsContract {
    private final StoreJson json = StoreJson.CURRENT;

    /** Every record that the module stores. */
    protected abstract List<Class<? extends Record>> types();

    /** Parts that no stored value can have, because its record or whoever makes it refuses them. */
    protected Set<String> impossible() {
        return Set.of();
    }

    /** Places, as TYPE/path, whose value carries a form of its own and has golden documents of its own. */
    protected Set<String> ownForm() {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_a_golden_document_is_lost() {
        Map<String, Class<? extends Record>> types =
                types().stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        return GoldenDocument.all().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    assertThat(types).as("the stored type of " + golden.name()).containsKey(golden.type());
                    assertThat(golden.lostIn(json.write(read(golden, types.get(golden.type())))))
                            .as("what this build would lose of a stored %s, see %s", golden.type(), golden.name())
                            .allMatch(lost -> ownForm().stream()
                                    .anyMatch(place -> (golden.type() + lost).startsWith(place + " = ")));
                }));
    }

    @Test
    void every_part_of_every_stored_record_has_a_golden_document() {
        for (Class<? extends Record> type : types()) {
            SortedSet<String> missing = new TreeSet<>(StoredParts.of(type));
            missing.removeAll(impossible());
            GoldenDocument.all().stream()
                    .filter(golden -> golden.type().equals(type.getSimpleName()))
                    .forEach(golden -> missing.removeAll(StoredParts.in(read(golden, type))));
            if (!missing.isEmpty()) {
                String name = type.getSimpleName();
                fail(
                        "no golden document of a stored %s has %s: add %s/0/%s.(what is new).json, such as%n%n%s",
                        name, missing, GoldenDocument.FOLDER, name, new GoldenExamples(type, missing).best());
            }
        }
    }

    private <T> T read(GoldenDocument golden, Class<T> type) {
        try {
            return json.read(golden.text(), type);
        } catch (UnreadableDocumentException | NewerSchemaException e) {
            throw new AssertionError("this build cannot read a stored " + golden.type() + ", see " + golden.name(), e);
        }
    }
}
