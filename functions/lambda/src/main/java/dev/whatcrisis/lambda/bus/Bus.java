// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import java.util.List;

/** Takes what happened to whoever wants to know. Throws when it could not hand all of it over; some may be told then. */
public interface Bus {
    void put(List<BusEvent> events);
}
