// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import dev.whatcrisis.lambda.log.Events;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** An EventBridge bus. */
public final class EventBridgeBus implements Bus {
    private static final int MOST_AT_ONCE = 10;

    private final EventBridgeClient client;
    private final String bus;

    /** @param bus its name or ARN */
    public EventBridgeBus(EventBridgeClient client, String bus) {
        this.client = client;
        this.bus = bus;
    }

    @Override
    public void put(List<BusEvent> events) {
        for (int from = 0; from < events.size(); from += MOST_AT_ONCE) {
            putSome(events.subList(from, Math.min(from + MOST_AT_ONCE, events.size())));
        }
    }

    private void putSome(List<BusEvent> events) {
        PutEventsResponse answer = client.putEvents(
                request -> request.entries(events.stream().map(this::entry).toList()));
        if (answer.failedEntryCount() > 0) {
            String codes = answer.entries().stream()
                    .map(PutEventsResultEntry::errorCode)
                    .filter(code -> code != null)
                    .distinct()
                    .collect(Collectors.joining(", "));
            Events.happened(
                    "events-refused",
                    "count",
                    answer.failedEntryCount(),
                    "awsCode",
                    codes,
                    "awsRequest",
                    Optional.ofNullable(answer.responseMetadata().requestId()).orElse("-"));
            throw new IllegalStateException(
                    answer.failedEntryCount() + " of " + events.size() + " events were refused by the bus: " + codes);
        }
    }

    private PutEventsRequestEntry entry(BusEvent event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(BusEvent.SOURCE)
                .detailType(event.type())
                .detail(event.detail().toString())
                .build();
    }
}
