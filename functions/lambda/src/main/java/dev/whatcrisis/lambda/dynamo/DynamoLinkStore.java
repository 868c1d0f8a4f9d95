// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.link.LinkStore;
import dev.whatcrisis.api.link.OneTapLink;
import java.time.Instant;
import java.util.Optional;

/**
 * One-tap links.
 *
 * <pre>{@code
 * link 9b1e | link | the link
 * }</pre>
 */
final class DynamoLinkStore implements LinkStore {
    private final Documents documents;

    DynamoLinkStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public boolean add(OneTapLink link) {
        return documents.save("links.add", Item.of(key(link.codeHash())).expiring(link.expiresAt()), link, 0);
    }

    @Override
    public Optional<OneTapLink> find(String codeHash, Instant now) {
        return documents
                .find("links.find", key(codeHash), OneTapLink.class)
                .filter(link -> now.isBefore(link.expiresAt()));
    }

    private static Key key(String codeHash) {
        return new Key("link " + codeHash, "link");
    }
}
