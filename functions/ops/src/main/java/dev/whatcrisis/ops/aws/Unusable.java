// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.aws;

import dev.whatcrisis.local.doctor.Finding;
import java.util.Optional;

/** Nothing can be looked at; says why, and what to do. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final String NAME_IT = "name it with --region, for example --region eu-west-1";

    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private final transient Finding finding;
    private final int exitCode;

    private Unusable(Finding finding) {
        super(finding.line());
        this.finding = finding;
        this.exitCode = BAD_INPUT;
    }

    Unusable(Finding finding, Throwable cause) {
        super(finding.line(), cause);
        this.finding = finding;
        this.exitCode = FAILED;
    }

    public Finding finding() {
        return finding;
    }

    /** 2 for what a person typed, 1 for everything else. */
    public int exitCode() {
        return exitCode;
    }

    static Unusable noRegion(Throwable cause) {
        return new Unusable(Finding.fail("region", "none is set", NAME_IT), cause);
    }

    static Unusable badRegion(String name) {
        return new Unusable(Finding.fail("region", "\"" + name + "\" is none", NAME_IT));
    }

    static Unusable badStack(String name) {
        return new Unusable(Finding.fail(
                "stack",
                "\"" + name
                        + "\" cannot be the name of one: it has letters, digits and hyphens, and begins with a letter",
                "name it with --stack, as \"aws cloudformation list-stacks\" writes it"));
    }

    /** The SDK's own words list every place that it looked at; a person needs one place that works. */
    static Unusable noCredentials(Optional<String> profile, Throwable cause) {
        return new Unusable(
                Finding.fail(
                        "credentials",
                        profile.map(name -> "the profile " + name + " gives none that can be used here")
                                .orElse("there are none that can be used here"),
                        "aws configure; or, where the AWS CLI signs in by itself (single sign-on, another role): eval"
                                + " \"$(aws configure export-credentials --format env"
                                + profile.map(name -> " --profile " + name).orElse("")
                                + ")\", then again without --profile"),
                cause);
    }
}
