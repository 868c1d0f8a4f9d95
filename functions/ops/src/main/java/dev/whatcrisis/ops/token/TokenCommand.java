// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.token;

import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.AccessTokens.Issued;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.lambda.dynamo.DynamoStores;
import dev.whatcrisis.ops.aws.Aws;
import dev.whatcrisis.ops.aws.DeployedStack;
import dev.whatcrisis.ops.aws.Output;
import dev.whatcrisis.ops.aws.Refusal;
import dev.whatcrisis.ops.aws.StackFlags;
import dev.whatcrisis.ops.aws.Unusable;
import dev.whatcrisis.watch.Visible;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes a person who may use a deployed stack, and prints that person's link, once. */
@Command(
        name = "token",
        description = {
            "Makes a person who may open the page of a stack on AWS, and prints that person's link.",
            "The link is standard output, alone, so that it can be piped into a password manager."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:refused or failed", "2:bad input"})
public final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StackFlags flags = new StackFlags();

    @Option(names = "--name", paramLabel = "NAME", description = "Whose link it is. Default: who is signed in here.")
    private String name = System.getProperty("user.name", "admin");

    @Option(names = "--role", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Role role = Role.ADMIN;

    private final Environment environment;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    public TokenCommand() {
        this(Environment.ofProcess());
    }

    TokenCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!Visible.in(name) || name.length() > 60) {
            err.println("--name must be 1 to 60 characters, one of them visible");
            return 2;
        }
        try {
            flags.check();
            Optional<String> logged = environment.logged();
            if (logged.isPresent()) {
                err.println(logged.get());
                return 1;
            }
            return issue(err);
        } catch (Unusable e) {
            err.println(e.finding().line());
            return e.exitCode();
        } catch (SdkException e) {
            err.println(Refusal.of("table", e).line());
            return 1;
        }
    }

    private int issue(PrintWriter err) {
        try (Aws aws = flags.open()) {
            return issue(aws, DeployedStack.find(aws.cloudFormation(), flags.stack(), aws.region()), err);
        }
    }

    private int issue(Aws aws, DeployedStack stack, PrintWriter err) {
        Optional<String> url = stack.output(Output.URL).filter(page -> page.startsWith("https://"));
        Optional<String> table = stack.output(Output.TABLE);
        if (url.isEmpty() || table.isEmpty()) {
            err.println("The stack " + stack.name() + " says no " + Output.URL.key() + " or no " + Output.TABLE.key()
                    + ": it is not one of What Crisis?, or its deployment failed. Look: ./whatcrisis doctor --aws"
                    + " --stack "
                    + stack.name());
            return 1;
        }
        if (stack.asksIdentityProvider()) {
            err.println("This stack takes the tokens of an identity provider, "
                    + stack.parameter("OidcIssuer").orElseThrow()
                    + ", and none of its own: sign in there. The claim that says the role is "
                    + stack.parameter("OidcRoleClaim").orElse("not set") + ".");
            return 1;
        }
        Issued issued = issue(DynamoStores.of(aws.dynamo(), table.get()).all());
        err.println(issued.person().name() + " (" + issued.person().id() + ", " + role
                + ") opens the page with this link. It is never shown again: only a hash of it is kept. Whoever has it"
                + " may do the same; DELETE /people/" + issued.person().id() + " takes it back.");
        err.flush();
        spec.commandLine().getOut().println(url.get().replaceAll("/$", "") + "/#token=" + issued.token());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Issued issue(ApiPorts ports) {
        Issued issued = new AccessTokens(ports.people(), random).issue(name.strip(), role, clock.instant());
        ports.audit()
                .append(new AuditEntry(
                        clock.instant(),
                        issued.person().id(),
                        "token --aws",
                        "/people/" + issued.person().id(),
                        ""));
        return issued;
    }
}
