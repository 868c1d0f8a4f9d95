// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Immutable sets have another order in every process: written sorted by their elements' text, equal sets look equal. */
final class SetInOrder extends StdConverter<Set<?>, List<?>> {
    @Override
    public List<?> convert(Set<?> set) {
        return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }
}
