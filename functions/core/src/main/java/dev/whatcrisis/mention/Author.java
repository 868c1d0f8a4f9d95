// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.util.OptionalLong;

/**
 * Who posted.
 *
 * @param id stable on its source (a DID, an account URI, a user name where there is nothing better)
 * @param name what people see
 * @param followers empty where the source does not say
 */
public record Author(String id, String name, OptionalLong followers) {
    public Author {
        name = LoneSurrogates.replaced(name);
    }
}
