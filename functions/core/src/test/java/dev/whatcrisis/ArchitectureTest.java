// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Core's packages in the order data travels, and what core must never touch. */
@AnalyzeClasses(packages = "dev.whatcrisis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final List<String> ORDER = List.of(
            "memory",
            "watch",
            "words",
            "rota",
            "meaning",
            "mention",
            "tone",
            "relevance",
            "story",
            "detect",
            "crisis",
            "cue",
            "slip",
            "reading",
            "fade",
            "verdict",
            "level",
            "incident",
            "reply",
            "alert",
            "rehearsal",
            "wording",
            "sending",
            "answer",
            "effect",
            "aftermath",
            "ledger",
            "collecting",
            "looking",
            "tracking",
            "detecting",
            "teaching",
            "backtest");

    @ArchTest
    static final ArchRule a_package_uses_only_those_before_it = CompositeArchRule.of(
                    IntStream.range(0, ORDER.size() - 1)
                            .mapToObj(ArchitectureTest::usesNothingAfter)
                            .toList())
            .as("a package of core uses only those before it in " + ORDER);

    @ArchTest
    static final ArchRule time_is_passed_in = noClasses()
            .should()
            .callMethodWhere(call("reads the clock", ArchitectureTest::readsClock))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule text_is_formatted_in_a_given_locale = noClasses()
            .should()
            .callMethodWhere(call("formats in the machine's locale", ArchitectureTest::usesDefaultLocale))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule core_speaks_to_no_network = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.sun.net..")
            .allowEmptyShould(true);

    private static ArchRule usesNothingAfter(int index) {
        String[] later =
                ORDER.stream().skip(index + 1).map(ArchitectureTest::packageOf).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packageOf(ORDER.get(index)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .allowEmptyShould(true);
    }

    private static String packageOf(String concept) {
        return "dev.whatcrisis." + concept + "..";
    }

    private static DescribedPredicate<JavaMethodCall> call(String description, Predicate<JavaMethodCall> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static boolean readsClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name);
    }

    private static boolean usesDefaultLocale(JavaMethodCall call) {
        boolean localeGiven =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
        return call.getTargetOwner().isEquivalentTo(String.class)
                && Set.of("format", "formatted", "toLowerCase", "toUpperCase").contains(call.getName())
                && !localeGiven;
    }
}
