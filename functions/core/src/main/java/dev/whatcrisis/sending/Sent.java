// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import dev.whatcrisis.alert.Alert;

/** Records a message that went out, or into the outbox for good; asked once for each, as soon as it is known. */
@FunctionalInterface
public interface Sent {
    void record(Alert alert, Alert.Progress.Sent how);
}
