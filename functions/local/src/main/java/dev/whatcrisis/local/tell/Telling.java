// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.channels.webhook.WebhookChannel;
import dev.whatcrisis.sources.AddressCheck;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.HttpLimits;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.RosterStore;
import dev.whatcrisis.watch.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How people are told from this machine. */
public final class Telling {
    private final List<Way> ways;
    private final Optional<Smtp> named;
    private final boolean forgets;

    private Telling(List<Way> ways, Optional<Smtp> named, boolean forgets) {
        this.ways = ways;
        this.named = named;
        this.forgets = forgets;
    }

    /**
     * Reads the flags; opens and asks nothing but the names of hosts.
     *
     * @throws IllegalArgumentException when a flag cannot be used, naming it
     */
    public static Telling of(TellFlags flags) {
        List<Way> ways = flags.ways();
        for (Way way : ways) {
            if (way instanceof Way.Hook hook
                    && hook.clear()
                    && AddressCheck.isPublic(hook.address().getHost())) {
                throw new IllegalArgumentException("--tell " + hook.form() + ": "
                        + hook.address().getHost()
                        + " would be told in the clear over the internet: use an address with https");
            }
        }
        Optional<Smtp> named = flags.server();
        named.filter(smtp -> smtp.user().isPresent())
                .ifPresent(smtp -> password(smtp).read());
        return new Telling(ways, named, flags.forgets());
    }

    /**
     * Puts those whom the flags name on the roster.
     *
     * @param watch gives them its zone and language; without one they have this machine's zone, and English
     */
    public void onto(RosterStore rosters, Optional<Watch> watch) {
        Roster before = rosters.load();
        Roster after = new Named(ways)
                .onto(
                        before,
                        watch.map(Watch::zone).orElseGet(ZoneId::systemDefault),
                        watch.map(Watch::language).orElse(Language.EN));
        if (!after.equals(before)) {
            rosters.save(after);
        }
    }

    /**
     * One channel for each means; what there is none for is printed.
     *
     * @param folder of the store
     */
    public List<Channel> channels(
            Path folder, SourceSettings settings, InstantSource clock, RandomGenerator random, PrintWriter out)
            throws IOException {
        Trusted before = Trusted.in(folder);
        Trusted trusted = before.with(ways);
        if (!trusted.equals(before)) {
            trusted.keep(folder);
        }
        Http http = new Http(settings, clock, HttpLimits.STANDARD, trusted);
        Optional<String> secret =
                Optional.ofNullable(System.getenv(LocalRunner.SECRET)).filter(text -> !text.isBlank());
        Channel webhooks = new WebhookChannel(http, new LocalRunner(secret), clock, random, Telling::sleep);
        Channel outbox = new Outbox(Means.EMAIL, out);
        Channel mail = smtp(folder)
                .<Channel>map(server -> new Announced(new MailChannel(server, password(server), clock), outbox, out))
                .orElse(outbox);
        return List.of(new Outbox(Means.SMS, out), mail, new Announced(webhooks, new Outbox(Means.WEBHOOK, out), out));
    }

    /** The one that is named, from now on; else the one that was named last. */
    private Optional<Smtp> smtp(Path folder) throws IOException {
        KeptSmtp kept = new KeptSmtp(folder);
        if (forgets) {
            kept.forget();
        }
        if (named.isPresent()) {
            kept.keep(named.get());
        }
        Optional<Smtp> server = kept.read();
        if (server.isEmpty() && ways.stream().anyMatch(Way.Mail.class::isInstance)) {
            throw new IllegalArgumentException("--tell mailto: needs a server that takes mail: say --smtp HOST:PORT");
        }
        return server;
    }

    private static SmtpPassword password(Smtp smtp) {
        return new SmtpPassword(smtp.passwordFile(), System.getenv());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to post again", e);
        }
    }
}
