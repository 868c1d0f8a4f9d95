// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.incident.IncidentId;
import java.util.Optional;

/** Post-mortems, and what the team concluded, by incident. */
final class MvPostMortemStore implements PostMortemStore {
    private final MvFile file;
    private final Shelf<PostMortem> postMortems;
    private final Shelf<Conclusions> conclusions;

    MvPostMortemStore(Shelves shelves) {
        file = shelves.file();
        postMortems = shelves.of("post-mortem", PostMortem.class);
        conclusions = shelves.of("conclusions", Conclusions.class);
    }

    @Override
    public Optional<PostMortem> find(IncidentId incident) {
        return file.read(() -> postMortems.get(incident.value()));
    }

    @Override
    public void save(PostMortem postMortem) {
        file.write(() -> postMortems.put(postMortem.incident().value(), postMortem));
    }

    @Override
    public Optional<Conclusions> conclusions(IncidentId incident) {
        return file.read(() -> conclusions.get(incident.value()));
    }

    @Override
    public Optional<Conclusions> save(Conclusions next) {
        String key = next.incident().value();
        return file.write(() -> {
            long stored = conclusions.get(key).map(Conclusions::version).orElse(0L);
            if (stored != next.version()) {
                return Optional.empty();
            }
            Conclusions saved = next.withVersion(stored + 1);
            conclusions.put(key, saved);
            return Optional.of(saved);
        });
    }

    @Override
    public void forgetConclusions(IncidentId incident) {
        file.write(() -> conclusions.remove(incident.value()));
    }

    /** The same; call it inside a write. */
    void forgetConclusionsAgain(IncidentId incident) {
        conclusions.remove(incident.value());
    }
}
