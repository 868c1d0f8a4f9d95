// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.incident.IncidentId;
import java.util.Optional;

/** Post-mortems by incident. */
final class MvPostMortemStore implements PostMortemStore {
    private final MvFile file;
    private final Shelf<PostMortem> postMortems;

    MvPostMortemStore(Shelves shelves) {
        file = shelves.file();
        postMortems = shelves.of("post-mortem", PostMortem.class);
    }

    @Override
    public Optional<PostMortem> find(IncidentId incident) {
        return file.read(() -> postMortems.get(incident.value()));
    }

    @Override
    public void save(PostMortem postMortem) {
        file.write(() -> postMortems.put(postMortem.incident().value(), postMortem));
    }
}
