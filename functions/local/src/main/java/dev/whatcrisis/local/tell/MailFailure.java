// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.words.Fact;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Why a mail was not taken, without an address or a password. */
final class MailFailure {
    private MailFailure() {}

    static Fact why(MessagingException problem, String host) {
        for (Throwable at = problem; at != null; at = next(at)) {
            Optional<Fact> known = known(at, host);
            if (known.isPresent()) {
                return known.get();
            }
        }
        boolean clear =
                String.valueOf(problem.getMessage()).toUpperCase(Locale.ROOT).contains("STARTTLS IS REQUIRED");
        return Fact.of(clear ? "sending.clear" : "failure.broken").with("host", host);
    }

    /** What is behind it: the exceptions of the library hold their cause apart. */
    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : at.getCause();
    }

    private static Optional<Fact> known(Throwable problem, String host) {
        return switch (problem) {
            case AuthenticationFailedException refused -> fact("sending.login", host);
            case SMTPAddressFailedException address ->
                fact("sending.address", host).map(fact -> fact.with("status", address.getReturnCode()));
            case UnknownHostException unknown -> fact("failure.unknown", host);
            case SocketTimeoutException late -> Optional.of(Fact.of("sending.late"));
            case SSLException tls -> fact("failure.insecure", host);
            case MailConnectException closed
            when !(closed.getNextException() instanceof SocketTimeoutException)
                    && !(closed.getNextException() instanceof UnknownHostException) -> fact("failure.closed", host);
            case SMTPSendFailedException refused
            when refused.getNextException() == null ->
                Optional.of(Fact.of("sending.status").with("status", refused.getReturnCode()));
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> fact(String key, String host) {
        return Optional.of(Fact.of(key).with("host", host));
    }
}
