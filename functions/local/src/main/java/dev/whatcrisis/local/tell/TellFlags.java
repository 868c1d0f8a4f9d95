// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that say who is told, and by what. */
public final class TellFlags {
    @Option(
            names = "--tell",
            paramLabel = "WAY",
            description = "Whom to tell: mailto:you@example.org, ntfy:https://ntfy.sh/TOPIC, or slack:, teams:,"
                    + " discord:, json: before the address that the chat gives out; may be repeated. Kept on the"
                    + " roster.")
    List<String> tell = new ArrayList<>();

    @Option(
            names = "--smtp",
            paramLabel = "HOST:PORT",
            description =
                    "The server that takes your mail, for those who are told by mail; port 587 when none is given,"
                            + " 465 is encrypted from the start. Kept beside the store; none forgets it.")
    Optional<String> smtp = Optional.empty();

    @Option(names = "--smtp-user", paramLabel = "NAME", description = "Who logs in there; nobody, when not given.")
    Optional<String> smtpUser = Optional.empty();

    @Option(
            names = "--smtp-from",
            paramLabel = "ADDRESS",
            description = "Whom the mail is from. Default: --smtp-user, when that is an address.")
    Optional<String> smtpFrom = Optional.empty();

    @Option(
            names = "--smtp-password-file",
            paramLabel = "FILE",
            description = "Where the password is; only you may be able to read it. Default: the environment's"
                    + " WHATCRISIS_SMTP_PASSWORD.")
    Optional<Path> smtpPasswordFile = Optional.empty();

    /**
     * @throws IllegalArgumentException when a flag's value cannot be used, naming the flag
     */
    List<Way> ways() {
        return tell.stream().map(Way::parse).toList();
    }

    /** The mail server that the flags name. */
    Optional<Smtp> server() {
        boolean others = smtpUser.isPresent() || smtpFrom.isPresent() || smtpPasswordFile.isPresent();
        if (others && (smtp.isEmpty() || forgets())) {
            throw new IllegalArgumentException("--smtp HOST:PORT is missing beside the other flags of the mail server");
        }
        return smtp.filter(server -> !forgets())
                .map(server -> Smtp.parse(server, smtpUser, smtpFrom, smtpPasswordFile));
    }

    /** Whether the mail server is to be forgotten. */
    boolean forgets() {
        return smtp.filter("none"::equals).isPresent();
    }
}
