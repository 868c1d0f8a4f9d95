// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

/** The page's sources are not as they should be; says where and how to mend it. */
final class CannotJoin extends RuntimeException {
    CannotJoin(String message) {
        super(message);
    }
}
