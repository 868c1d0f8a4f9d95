// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.api.access.Digests;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * One mail: plain text. Its id is that of the alert, so that one that is sent twice can be told to be the same; what is about
 * one incident answers the same id, so that a mail program shows it as one conversation.
 */
final class Mail extends MimeMessage {
    private final String id;

    private Mail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Mail of(Session session, Alert alert, String from, String to, Instant at) throws MessagingException {
        String domain = from.substring(from.lastIndexOf('@') + 1);
        Mail mail = new Mail(session, id(alert.id().value(), domain));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(alert.message().subject(), StandardCharsets.UTF_8.name());
        mail.setText(alert.message().body(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(at));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (alert.incident().isPresent()) {
            String matter = id(alert.incident().get() + " " + alert.contact(), domain);
            mail.setHeader("In-Reply-To", matter);
            mail.setHeader("References", matter);
        }
        mail.saveChanges();
        return mail;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static String id(String of, String domain) {
        return "<" + Digests.shortHash(of) + "@" + domain + ">";
    }
}
