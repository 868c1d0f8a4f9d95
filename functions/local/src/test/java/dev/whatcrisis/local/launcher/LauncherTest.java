// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.launcher.Sandbox.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines with and without what it needs. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Instant LONG_AFTER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path root;

    private Sandbox sandbox;

    @BeforeEach
    void machine() throws Exception {
        sandbox = new Sandbox(root.toRealPath());
    }

    @Test
    void without_java_it_says_what_to_install() throws Exception {
        Outcome outcome = sandbox.run();

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("needs a Java development kit (JDK), version 21 or newer, and found none")
                .contains("apt install", "brew install", "adoptium.net", "JAVA_HOME=");
    }

    @Test
    void a_jdk_that_is_too_old_is_named() throws Exception {
        Path old = sandbox.jdk("17.0.15");
        sandbox.onPath(old);

        assertThat(sandbox.run().err()).contains("found Java 17 in " + old + ": too old");
    }

    @Test
    void java_8_is_too_old() throws Exception {
        sandbox.jdk("1.8.0_402");

        assertThat(sandbox.run().err()).contains("found none");
    }

    @Test
    void a_newer_jdk_beside_an_old_one_is_found() throws Exception {
        sandbox.onPath(sandbox.jdk("17.0.15"));
        sandbox.jdk("25.0.3");
        sandbox.workingMaven();

        assertThat(sandbox.run().out()).startsWith("java 25.0.3");
    }

    @Test
    void java_home_comes_first() throws Exception {
        sandbox.jdk("21.0.9");
        Path home = sandbox.jdk("25");
        sandbox.workingMaven();

        Outcome outcome = sandbox.run(sandbox.launcher(), root, Optional.of(home));

        assertThat(outcome.out()).startsWith("java 25 in");
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        Files.delete(sandbox.jdk("21.0.9").resolve("bin/javac"));

        assertThat(sandbox.run().err()).contains("found none");
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        sandbox.jdk("21.0.9");

        Outcome outcome = sandbox.run();

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("needs Maven 3.8 or newer, which is not on the PATH");
    }

    @Test
    void an_old_maven_is_refused_by_its_version() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.maven("3.6.3", "exit 0");

        assertThat(sandbox.run().err()).contains("needs Maven 3.8 or newer").contains("is 3.6.3");
        assertThat(sandbox.builds()).isEmpty();
    }

    @Test
    void it_builds_once_and_says_so() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.workingMaven();

        assertThat(sandbox.run().err()).contains("This happens once");
        assertThat(sandbox.run().err()).isEmpty();
        assertThat(sandbox.builds())
                .singleElement()
                .asString()
                .contains("-Dquick")
                .endsWith("package");
    }

    @Test
    void a_newer_source_is_built_again() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.workingMaven();
        sandbox.run();
        sandbox.changeSource("core", LONG_AFTER);

        sandbox.run();

        assertThat(sandbox.builds()).hasSize(2);
    }

    @Test
    void without_aws_nothing_of_aws_is_built_or_started() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.workingMaven();

        assertThat(sandbox.run("doctor").out()).contains("-jar\n" + sandbox.jar() + "\ndoctor\n");
        sandbox.changeSource("lambda", LONG_AFTER);
        sandbox.changeSource("ops", LONG_AFTER);
        sandbox.run("doctor");

        assertThat(sandbox.builds()).singleElement().asString().contains("-pl functions/local -am");
        assertThat(sandbox.opsJar()).doesNotExist();
    }

    @Test
    void with_aws_it_builds_and_starts_what_looks_at_a_stack_in_a_folder_of_its_own() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.workingMaven();

        Outcome outcome = sandbox.run("doctor", "--aws", "--stack", "acme");

        assertThat(outcome.out()).contains("-jar\n" + sandbox.opsJar() + "\ndoctor\n--aws\n--stack\nacme\n");
        assertThat(sandbox.builds()).singleElement().asString().contains("-Dquick.folder=aws", "-pl functions/ops -am");
        assertThat(sandbox.jar()).doesNotExist();
    }

    @Test
    void each_of_the_two_programs_is_built_again_for_its_own_sources() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.workingMaven();
        sandbox.run("doctor");
        sandbox.run("doctor", "--aws");
        sandbox.changeSource("lambda", LONG_AFTER);

        sandbox.run("doctor");
        assertThat(sandbox.builds()).hasSize(2);
        sandbox.run("doctor", "--aws");
        assertThat(sandbox.builds()).hasSize(3).last().asString().contains("functions/ops");
    }

    @Test
    void a_failed_build_shows_its_reason_and_starts_nothing() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.maven("3.9.9", "echo 'no such symbol'; exit 1");

        Outcome outcome = sandbox.run();

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("no such symbol", "The build failed");
    }

    @Test
    void the_product_gets_the_arguments_and_gives_the_exit_code() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.workingMaven();

        Outcome outcome = sandbox.run("replay", "two words", "");

        assertThat(outcome.out()).endsWith("\nreplay\ntwo words\n\n");
        assertThat(outcome.exit()).isEqualTo(7);
    }

    @Test
    void through_a_link_and_from_elsewhere_it_stays_in_the_users_folder() throws Exception {
        sandbox.jdk("21.0.9");
        sandbox.workingMaven();
        Path elsewhere = sandbox.folder("else where");
        Path link = Files.createSymbolicLink(elsewhere.resolve("wc"), Path.of("../what crisis/whatcrisis"));

        Outcome outcome = sandbox.run(link, elsewhere, Optional.empty(), "read", "posts.json");

        assertThat(outcome.out())
                .startsWith("java 21.0.9 in " + elsewhere.toRealPath() + "\n")
                .endsWith("\nread\nposts.json\n");
    }
}
