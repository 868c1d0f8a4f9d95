// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import static dev.whatcrisis.mention.SampleMentions.mention;
import static dev.whatcrisis.mention.SampleMentions.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.api.codec.NewerReleaseContract;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.lambda.bus.Told;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.NewerSchemaException;
import dev.whatcrisis.watch.WatchId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DynamoNewerReleaseTest extends NewerReleaseContract {
    private final LocalTable table = LocalTable.create();

    @Override
    protected void opened(StoreJson forms, Consumer<Ports> use) {
        use.accept(stores(forms).ports());
    }

    @Test
    void what_the_bus_was_told() {
        Told told = Told.nothing(new WatchId("acme"));
        stores(new StoreJson(Map.of(Told.class, 2))).busLedger().save(told);

        assertThatThrownBy(() -> table.stores().busLedger().save(told)).isInstanceOf(NewerSchemaException.class);
    }

    @Test
    void the_pointers_of_an_incident() {
        IncidentStore older = table.stores().ports().incidents();
        IncidentId incident = new IncidentId("acme-1");
        stores(new StoreJson(Map.of(MentionId.class, 2)))
                .ports()
                .incidents()
                .addMentions(incident, List.of(mention("a")));

        assertThatThrownBy(() -> older.addMentions(incident, List.of(mention("b"))))
                .isInstanceOf(NewerSchemaException.class);
        assertThat(total(older.buckets(incident))).isEqualTo(1);
        assertThat(older.mentions(incident)).hasSize(1);
    }

    private DynamoStores stores(StoreJson forms) {
        return DynamoStores.of(table.client(), table.table(), forms, Pause.JITTER);
    }
}
