// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

class InMemoryAlertLogTest extends AlertLogContract {
    @Override
    protected AlertLog create() {
        return new InMemoryAlertLog();
    }
}
