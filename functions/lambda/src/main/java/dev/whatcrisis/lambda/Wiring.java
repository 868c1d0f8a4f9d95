// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.link.OneTapLinks;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.channels.webhook.WebhookChannel;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.Fears;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.collecting.ReadUnread;
import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.detecting.Rehearse;
import dev.whatcrisis.detecting.SpeakUp;
import dev.whatcrisis.lambda.bus.Bus;
import dev.whatcrisis.lambda.bus.EventBridgeBus;
import dev.whatcrisis.lambda.dynamo.DynamoStores;
import dev.whatcrisis.lambda.log.JsonLogs;
import dev.whatcrisis.lambda.settings.Polled;
import dev.whatcrisis.lambda.settings.SayFaults;
import dev.whatcrisis.lambda.sns.EmailChannel;
import dev.whatcrisis.lambda.sns.MailSubscriptions;
import dev.whatcrisis.lambda.sns.OpsNotices;
import dev.whatcrisis.lambda.sns.SmsChannel;
import dev.whatcrisis.lambda.ssm.Secrets;
import dev.whatcrisis.lambda.ssm.WebhookRunner;
import dev.whatcrisis.looking.Lazy;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.meaning.PostReader;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.rota.FollowCalendar;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.HttpLimits;
import dev.whatcrisis.sources.SourceQueries;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.sources.calendar.IcsReader;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Puts each function together, with nothing in it that it does not use. Nothing is asked meanwhile, neither a service nor the
 * clock nor the source of random numbers: a snapshot may be taken afterwards, and restored many times.
 */
final class Wiring {
    private static final String FIRST_READ = "ready";

    private final Environment environment;
    private final Clients clients;
    private final SourceSettings settings;
    private final InstantSource clock;
    private final DynamoStores stores;
    private final SecureRandom random;
    private final PostReader reader;

    Wiring(Environment environment, Clients clients, SourceSettings settings, InstantSource clock) {
        this(environment, clients, settings, clock, new SecureRandom(), CloseReader.whenAsked());
    }

    Wiring(
            Environment environment,
            Clients clients,
            SourceSettings settings,
            InstantSource clock,
            SecureRandom random,
            PostReader reader) {
        this.environment = environment;
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.reader = reader;
        this.stores = DynamoStores.of(clients.dynamo(), environment.table());
    }

    /** As the template deploys it. */
    static Wiring ofProcess() {
        JsonLogs.install();
        Environment environment = Environment.ofProcess();
        SourceSettings settings = new SourceSettings(Map.of(), false, environment.contact());
        return new Wiring(environment, AwsClients.ofFunction(environment.region()), settings, InstantSource.system());
    }

    CollectSource collectSource() {
        Ports ports = stores.collecting();
        ReadPosts reading = new ReadPosts(ready(reader), ready(Fears.STANDARD));
        CollectMentions collect = new CollectMentions(
                        ports.mentions(),
                        ports.sourceStates(),
                        ports.followers(),
                        ToneScorer.standard(),
                        reading,
                        random,
                        clock)
                .taughtBy(ports.learned());
        ReadUnread unread = new ReadUnread(ports.mentions(), ports.incidents(), reading, clock);
        return new CollectSource(ports, Sources.standard(settings, clock), collect, unread, bus(), clock);
    }

    /** Has read something: the weights are there then, and the first poll does not wait for them. */
    private static PostReader ready(PostReader reader) {
        reader.says(FIRST_READ, Role.MENTION, List.of());
        return reader;
    }

    private static Fears ready(Fears fears) {
        fears.fears(FIRST_READ, Role.MENTION);
        return fears;
    }

    DetectWatches detectWatches() {
        SnsClient sns = clients.sns();
        Http http = new Http(settings, clock, HttpLimits.STANDARD);
        OneTapLinks links =
                new OneTapLinks(environment.linkDomain(), stores.all().links(), random);
        Sending sending = Sending.sideBySide(stores.detecting().alerts(), channels(sns, http), clock, this::sender);
        SpeakUp speakUp = new SpeakUp(stores.detecting(), links, sending);
        OpsNotices notices = new OpsNotices(sns, environment.opsTopic(), Words.of(environment.language()));
        MailSubscriptions addresses =
                new MailSubscriptions(sns, environment.alertsTopic(), stores.subscriptions(), notices);
        SayFaults faults = new SayFaults(stores.faults(), notices::say);
        return new DetectWatches(
                stores.detecting(),
                new DetectCrises(stores.detecting(), Sources::interval, speakUp),
                bus(),
                stores.busLedger(),
                FirstStart.of(environment),
                addresses::follow,
                followCalendar()::follow,
                watches -> faults.follow(faults(watches)),
                new Rehearse(stores.detecting(), links, sending)::round,
                new Heartbeat(http, environment.heartbeatUrl(), clock),
                clock);
    }

    private FollowCalendar followCalendar() {
        Ports ports = stores.detecting();
        return new FollowCalendar(ports.rota(), ports.roster(), new IcsReader(settings, clock));
    }

    private List<SettingFault> faults(List<Watch> watches) {
        return Stream.concat(environment.faults().stream(), Polled.missing(environment.polled(), watches).stream())
                .toList();
    }

    private List<Channel> channels(SnsClient sns, Http http) {
        Secrets secrets = new Secrets(clients.ssm(), environment.secrets(), clock);
        return List.of(
                new SmsChannel(sns, environment.smsMaxPrice(), clock),
                new EmailChannel(sns, environment.alertsTopic(), stores.subscriptions(), clock),
                new WebhookChannel(http, new WebhookRunner(secrets), clock, random, Wiring::sleep));
    }

    Api api() {
        return new Api(
                stores.all(),
                Sources.intervals(),
                new Assets(Wiring.class.getClassLoader()),
                random,
                new CheckQueries(new Lazy<>(() -> Sources.standard(settings, clock)), new SourceQueries()),
                new IcsReader(settings, clock),
                () -> stores.faults().load().faults(),
                () -> Keeping.WELL);
    }

    AccessTokens accessTokens() {
        return new AccessTokens(stores.all().people(), random);
    }

    Environment environment() {
        return environment;
    }

    SourceSettings settings() {
        return settings;
    }

    DynamoStores stores() {
        return stores;
    }

    InstantSource clock() {
        return clock;
    }

    /** The claim that names a role, where an identity provider checks who asks. */
    String roleClaim() {
        return environment.roleClaim();
    }

    private Bus bus() {
        return new EventBridgeBus(clients.events(), environment.bus());
    }

    /** Names a run in claims: each time another, because processes that are restored from one snapshot are alike. */
    private String sender() {
        return "%016x".formatted(random.nextLong());
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
