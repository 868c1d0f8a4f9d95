// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.lambda.settings.FaultWords;
import dev.whatcrisis.lambda.settings.Parameter;
import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.ops.aws.DeployedStack;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Words;
import java.util.List;

/** Whether the stack was deployed with values that can be used; by the same rules as the functions. Values are not shown. */
final class SettingCheck {
    static final String ABOUT = "settings";

    private SettingCheck() {}

    static List<Finding> judge(DeployedStack stack) {
        FaultWords words = new FaultWords(Words.of(Language.EN));
        List<Finding> faults = Parameter.ofStack(stack.parameters()).stream()
                .map(fault -> Finding.warn(ABOUT, words.found(fault), words.todo(fault)))
                .toList();
        return faults.isEmpty() ? List.of(Finding.ok(ABOUT, "what was filled in can be used")) : faults;
    }
}
