// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fault in words, for those who run the installation. */
public record FaultWords(Words words) {
    /** What is wrong, in one sentence without a full stop. */
    public String found(SettingFault fault) {
        boolean replaced =
                fault.kind() == SettingFault.Kind.UNUSABLE && !fault.instead().isEmpty();
        Fact found = replaced
                ? Fact.of("setting.replaced").with("instead", fault.instead())
                : Fact.code("setting", fault.kind(), "found");
        return words.say(found.with("setting", fault.setting()));
    }

    /** What to do about it. */
    public String todo(SettingFault fault) {
        return words.say(Fact.code("setting", fault.kind(), "todo")
                .with("setting", fault.setting())
                .with("example", words.say(example(fault.setting()))));
    }

    private static Fact example(String setting) {
        String languages = Stream.of(Language.values()).map(Enum::name).collect(Collectors.joining(", "));
        return Stream.of(Parameter.values())
                .filter(parameter -> parameter.setting().equals(setting))
                .findFirst()
                .map(parameter -> Fact.code("example", parameter).with("languages", languages))
                .orElse(Fact.of("example.any"));
    }
}
