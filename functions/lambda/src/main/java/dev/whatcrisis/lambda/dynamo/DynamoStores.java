// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.lambda.bus.BusLedger;
import dev.whatcrisis.lambda.settings.FaultLedger;
import dev.whatcrisis.lambda.sns.SubscriptionStore;
import dev.whatcrisis.looking.Ports;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every store of an installation, in one DynamoDB table. */
public final class DynamoStores {
    private final Consumed consumed = new Consumed();
    private final ApiPorts all;
    private final Ports collecting;
    private final Ports detecting;
    private final BusLedger busLedger;
    private final SubscriptionStore subscriptions;
    private final FaultLedger faults;

    private DynamoStores(DynamoDbClient client, String table, StoreJson json, Pause pause) {
        Documents documents = new Documents(new Table(client, table, consumed, pause), json);
        DynamoRosterStore roster = new DynamoRosterStore(documents);
        Ports ports = new Ports(
                new DynamoWatchStore(documents),
                roster,
                new DynamoMentionStore(documents),
                new DynamoSourceStateStore(documents),
                new DynamoFollowerStore(documents),
                new DynamoIncidentStore(documents),
                new DynamoAlertLog(documents),
                new DynamoPostMortemStore(documents),
                new DynamoWatchStateStore(documents, json),
                new DynamoLearnedStore(documents),
                new DynamoReplyStore(documents),
                new DynamoRotaStore(documents),
                new DynamoRehearsalStore(documents),
                new DynamoSalesStore(documents));
        this.all = new ApiPorts(
                ports,
                new DynamoPersonStore(documents),
                new DynamoLinkStore(documents),
                new DynamoIdempotencyStore(documents),
                new DynamoAuditLog(documents));
        Documents lately = documents.lately();
        Ahead none = new Ahead();
        this.collecting = new Ports(
                new DynamoWatchStore(lately),
                ports.roster(),
                new DynamoMentionStore(documents, lately, none),
                ports.sourceStates(),
                ports.followers(),
                new DynamoIncidentStore(documents, lately, none),
                ports.alerts(),
                ports.postMortems(),
                ports.states(),
                ports.learned(),
                ports.replies(),
                ports.rota(),
                ports.rehearsals(),
                ports.sales());
        Ahead ahead = new Ahead();
        this.detecting = new Ports(
                new DynamoWatchStore(lately),
                new DynamoRosterStore(lately),
                new DynamoMentionStore(documents, documents, ahead),
                new DynamoSourceStateStore(documents, ahead),
                new DynamoFollowerStore(lately),
                new DynamoIncidentStore(documents, lately, ahead),
                new DynamoAlertLog(documents, ahead),
                new DynamoPostMortemStore(documents),
                new DynamoWatchStateStore(documents, json, ahead),
                new DynamoLearnedStore(lately),
                ports.replies(),
                new DynamoRotaStore(lately),
                ports.rehearsals(),
                ports.sales());
        this.busLedger = new DynamoBusLedger(documents, ahead);
        this.subscriptions = new DynamoRosterStore(lately).subscriptions();
        this.faults = new DynamoFaultLedger(documents);
    }

    public static DynamoStores of(DynamoDbClient client, String table) {
        return of(client, table, StoreJson.CURRENT, Pause.JITTER);
    }

    static DynamoStores of(DynamoDbClient client, String table, StoreJson json, Pause pause) {
        return new DynamoStores(client, table, json, pause);
    }

    /** What the use cases keep. */
    public Ports ports() {
        return all.core();
    }

    /** The same for who polls: what may be as it was a second ago is read for half the price. */
    public Ports collecting() {
        return collecting;
    }

    /** The same for who looks, which reads in one range what a look asks first. */
    public Ports detecting() {
        return detecting;
    }

    public ApiPorts all() {
        return all;
    }

    public BusLedger busLedger() {
        return busLedger;
    }

    public SubscriptionStore subscriptions() {
        return subscriptions;
    }

    /** What is wrong with the stack's parameters. */
    public FaultLedger faults() {
        return faults;
    }

    /** What the requests cost so far. */
    public Consumed consumed() {
        return consumed;
    }
}
