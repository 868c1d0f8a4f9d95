// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.ops.aws.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Goes from check to check; one that AWS does not answer is a finding, and the others go on. */
final class Look {
    private final List<Finding> findings = new ArrayList<>();

    void add(List<Finding> more) {
        findings.addAll(more);
    }

    void at(String about, Supplier<List<Finding>> check) {
        read(about, check).ifPresent(this::add);
    }

    /** What was read; empty when AWS did not answer. */
    <T> Optional<T> read(String about, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (SdkException e) {
            findings.add(Refusal.of(about, e));
            return Optional.empty();
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
