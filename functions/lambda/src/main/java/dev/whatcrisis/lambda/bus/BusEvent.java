// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that happened, as the team's own integrations get it. The form of each type's detail is in
 * {@code <type>.schema.json} beside this class.
 *
 * @param type the event's detail-type
 */
public record BusEvent(String type, ObjectNode detail) {
    /** Whose events they are, so that a rule of the team can name it. */
    public static final String SOURCE = "whatcrisis";
}
