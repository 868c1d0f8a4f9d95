// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.link.OneTapLinks;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.app.CollectMentions;
import dev.whatcrisis.app.DetectCrises;
import dev.whatcrisis.app.Ports;
import dev.whatcrisis.app.SpeakUp;
import dev.whatcrisis.lambda.bus.Bus;
import dev.whatcrisis.lambda.bus.EventBridgeBus;
import dev.whatcrisis.lambda.dynamo.DynamoStores;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.lambda.log.JsonLogs;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.SourceName;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Puts each function together, with nothing in it that it does not use. */
final class Wiring {
    private static final Duration OTHERWISE = Duration.ofMinutes(5);

    private final Environment environment;
    private final Clients clients;
    private final SourceSettings sources;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Wiring(Environment environment, Clients clients, SourceSettings sources, InstantSource clock) {
        this.environment = environment;
        this.clients = clients;
        this.sources = sources;
        this.clock = clock;
    }

    /** As the template deploys it. */
    static Wiring ofProcess() {
        JsonLogs.install();
        Environment environment = Environment.ofProcess();
        SourceSettings sources = new SourceSettings(Map.of(), false, environment.contact());
        return new Wiring(environment, new AwsClients(environment.region()), sources, InstantSource.system());
    }
}
