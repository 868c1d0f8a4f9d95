// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.net.UnknownHostException;

/** Where a host is, as far as its name tells today. */
public final class AddressCheck {
    private AddressCheck() {}

    /** Whether all its addresses are on the public internet; a name that leads nowhere is taken to be. */
    public static boolean isPublic(String host) {
        try {
            return AddressRule.allPublic(host, false);
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
