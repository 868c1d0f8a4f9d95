// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.util.Optional;
import java.util.function.Supplier;

/** Whether an open file holds what was sealed: everything in it is read and counted. */
final class Soundness {
    private Soundness() {}

    /**
     * Returns the seal of what is there.
     *
     * @param known the last seal that is known from elsewhere
     * @param mayBeUnsealed whether it may be empty, or from a release that did not seal
     * @throws DamagedException when it is not what was sealed
     */
    static Seal of(OpenMaps maps, Optional<Seal> known, boolean mayBeUnsealed) {
        try {
            Optional<Seal> inside = maps.seal();
            if (inside.isEmpty()) {
                return unsealed(maps, known, mayBeUnsealed);
            }
            Seal sealed = inside.get();
            require(maps.counted(sealed, sealed.entries()), sealed);
            known.filter(sealed::before).ifPresent(last -> {
                throw new DamagedException("it is as it was before, with " + sealed.entries() + " entries; the last"
                        + " time it held " + last.entries());
            });
            return sealed;
        } catch (DamagedException e) {
            throw e;
        } catch (RuntimeException | VirtualMachineError e) {
            throw new DamagedException("it cannot be read to its end: " + e.getMessage(), e);
        }
    }

    /** @throws DamagedException when something else is there than was sealed */
    static void require(Seal counted, Seal sealed) {
        if (counted.entries() != sealed.entries()) {
            String found = counted.entries() > sealed.entries() ? "more" : Long.toString(counted.entries());
            throw new DamagedException("it holds " + found + " entries where there were " + sealed.entries());
        }
        if (!counted.equals(sealed)) {
            throw new DamagedException("some of its " + sealed.entries() + " entries are not what was stored");
        }
    }

    /** Whatever fails in a file that is damaged, there is nothing to be had from it. */
    static <T> Optional<T> guarded(Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | VirtualMachineError e) {
            return Optional.empty();
        }
    }

    private static Seal unsealed(OpenMaps maps, Optional<Seal> known, boolean mayBeUnsealed) {
        if (known.isPresent()) {
            throw new DamagedException(
                    "it has lost its seal; the last time it held " + known.get().entries() + " entries");
        }
        if (!mayBeUnsealed) {
            throw new DamagedException("it has no seal");
        }
        return maps.counted(Seal.fresh(), Long.MAX_VALUE);
    }
}
