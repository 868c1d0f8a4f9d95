// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.NotTakenException;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.words.Fact;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Sends mail through a server that takes it, one connection for each message. */
final class MailChannel implements Channel {
    private static final String SMTP = "mail.smtp.";

    private final Smtp smtp;
    private final SmtpPassword password;
    private final InstantSource clock;
    private final Optional<SSLSocketFactory> tls;

    MailChannel(Smtp smtp, SmtpPassword password, InstantSource clock) {
        this(smtp, password, clock, Optional.empty());
    }

    /** @param tls what certificates are trusted by; the machine's own when empty */
    MailChannel(Smtp smtp, SmtpPassword password, InstantSource clock, Optional<SSLSocketFactory> tls) {
        this.smtp = smtp;
        this.password = password;
        this.clock = clock;
        this.tls = tls;
    }

    @Override
    public Means means() {
        return Means.EMAIL;
    }

    @Override
    public boolean reaches(Contact contact) {
        return !ExampleContact.hasMail(contact);
    }

    @Override
    public void send(Alert alert, Contact contact, Instant deadline) {
        String to = contact.email()
                .orElseThrow(() -> new IllegalStateException("the contact has no e-mail address any more"));
        Instant now = clock.instant();
        Session session = Session.getInstance(settings(Duration.between(now, deadline)));
        try (Transport transport = session.getTransport("smtp")) {
            Mail mail = Mail.of(session, alert, smtp.from(), to, now);
            if (smtp.user().isPresent()) {
                transport.connect(smtp.user().get(), secret());
            } else {
                transport.connect();
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new NotTakenException(MailFailure.why(e, smtp.host()));
        }
    }

    private String secret() {
        try {
            return password.read();
        } catch (IllegalArgumentException e) {
            throw new NotTakenException(Fact.of("sending.no-password"));
        }
    }

    private Properties settings(Duration left) {
        String most = Long.toString(Math.max(1, left.toMillis()));
        Properties settings = new Properties();
        settings.setProperty(SMTP + "host", smtp.host());
        settings.setProperty(SMTP + "port", Integer.toString(smtp.port()));
        settings.setProperty(SMTP + "connectiontimeout", most);
        settings.setProperty(SMTP + "timeout", most);
        settings.setProperty(SMTP + "writetimeout", most);
        settings.setProperty(SMTP + "auth", Boolean.toString(smtp.user().isPresent()));
        settings.setProperty(SMTP + "quitwait", "false");
        settings.setProperty(SMTP + "ssl.enable", Boolean.toString(smtp.encryptedFromTheStart()));
        settings.setProperty(SMTP + "ssl.checkserveridentity", "true");
        settings.setProperty(SMTP + "starttls.enable", "true");
        settings.setProperty(
                SMTP + "starttls.required", Boolean.toString(!smtp.encryptedFromTheStart() && !onThisMachine()));
        tls.ifPresent(factory -> settings.put(SMTP + "ssl.socketFactory", factory));
        return settings;
    }

    /** Nobody can listen on the way there. */
    private boolean onThisMachine() {
        try {
            for (InetAddress address : InetAddress.getAllByName(smtp.host())) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
