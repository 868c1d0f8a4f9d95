// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine that keeps what it takes. */
public final class MailServer implements AutoCloseable {
    static final String USER = "acme@mail.example";
    static final String PASSWORD = "hunter2";

    public final List<MimeMessage> got = new CopyOnWriteArrayList<>();

    private final SMTPServer server;

    private MailServer(SMTPServer.Builder builder) {
        this.server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .simpleMessageListener(new Listener())
                .build();
        server.start();
    }

    /** Wants neither encryption nor a log-in. */
    public static MailServer open() {
        return new MailServer(SMTPServer.port(0));
    }

    /** Wants a log-in, and encryption before it. */
    static MailServer closed(javax.net.ssl.SSLContext tls) {
        return new MailServer(SMTPServer.port(0)
                .startTlsSocketFactory(tls)
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                })));
    }

    public String address() {
        return "127.0.0.1:" + server.getPortAllocated();
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Takes what is for anybody but {@code nobody@…}. */
    private final class Listener implements SimpleMessageListener {
        @Override
        public boolean accept(String from, String recipient) {
            return !recipient.startsWith("nobody@");
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) throws IOException {
            try {
                got.add(new MimeMessage(Session.getInstance(new Properties()), data));
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }
    }
}
