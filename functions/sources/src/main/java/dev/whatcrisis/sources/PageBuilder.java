// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Quarantined;
import dev.whatcrisis.sources.PageReading.Page;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects the items of one page; an item that cannot be read is set aside with its reason, and the page goes on. */
public final class PageBuilder {
    /** Reads one item; empty for an item that is no post of somebody. */
    public interface Item {
        Optional<Mention> read() throws JsonProcessingException;
    }

    private final Patience patience;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private int items;

    /** For an answer that has no items. */
    public PageBuilder() {
        this(Patience.ENDLESS);
    }

    public PageBuilder(Patience patience) {
        this.patience = patience;
    }

    /** @param id the source's own, empty where the item has none */
    public void add(String id, Item item) {
        patience.check();
        items++;
        if (!id.isEmpty()) {
            ids.add(id);
        }
        String where = id.isEmpty() ? "item " + items : id;
        try {
            item.read().map(MentionLimits::kept).ifPresent(mentions::add);
        } catch (UnreadableItem e) {
            setAside(where, String.valueOf(e.getMessage()));
        } catch (JsonMappingException e) {
            String field = field(e);
            setAside(where, (field.isEmpty() ? "it" : "field " + field) + " has an unexpected form");
        } catch (DateTimeException e) {
            setAside(where, "its time cannot be read");
        } catch (JsonProcessingException | RuntimeException e) {
            setAside(where, "it has an unexpected form");
        }
    }

    /** Counts an item that is on the page but of which nothing can be read. */
    public void lose(String where, String reason) {
        items++;
        setAside(where, reason);
    }

    private void setAside(String where, String reason) {
        quarantined.add(new Quarantined(where.length() > 200 ? where.substring(0, 200) : where, reason));
    }

    public Page page(Map<String, String> next) {
        Optional<String> first = ids.stream().findFirst();
        Optional<String> last = ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
        return new Page(mentions, quarantined, items, first, last, next);
    }

    private static String field(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
