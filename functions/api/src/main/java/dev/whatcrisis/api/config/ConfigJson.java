// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.roster.RosterFile;
import dev.whatcrisis.api.watch.WatchFields;
import dev.whatcrisis.api.watch.WatchJson;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes a config. Whoever knows a webhook's address can write there, and whoever knows a calendar's can read it, so they are
 * secrets: {@link #SECRET} stands for them in what is written, and, in what is read, for the one that is stored.
 */
public final class ConfigJson {
    /** What stands where a secret is not told. */
    public static final String SECRET = "<secret>";

    private static final int MOST_WATCHES = 50;
    private static final String WEBHOOK = "webhook";

    private static final String CALENDAR = "calendar";
    private static final int LONGEST_ADDRESS = 1_000;

    /** Calendars are handed on as {@code webcal:}, too, which is https with another name. */
    private static final Set<String> SCHEMES = Set.of("https", "webcal", "webcals");

    private ConfigJson() {}

    /** What is set up now: its secrets are meant where {@link #SECRET} stands. */
    public record Stored(Roster roster, Rota rota) {
        public static Stored of(Ports ports) {
            return new Stored(ports.roster().load(), ports.rota().load());
        }
    }

    /** Without secrets, and without what is not set. */
    public static ObjectNode write(Config config) {
        ObjectNode json = Json.object();
        json.set("watches", Json.array(config.watches(), ConfigJson::watch));
        config.contacts().ifPresent(contacts -> json.set("contacts", Json.array(contacts, ConfigJson::contact)));
        config.calendar().ifPresent(address -> json.put(CALENDAR, SECRET));
        return json;
    }

    private static ObjectNode watch(Watch watch) {
        return set(WatchJson.write(watch).without(List.of("createdAt", "version")));
    }

    private static ObjectNode contact(Contact contact) {
        ObjectNode json = set(RosterFile.write(contact));
        return contact.webhook().isPresent() ? json.put(WEBHOOK, SECRET) : json;
    }

    private static ObjectNode set(ObjectNode json) {
        json.properties().removeIf(field -> field.getValue().isNull());
        return json;
    }

    /**
     * What a document says.
     *
     * @throws Problem that names the field, when something cannot be used
     */
    public static Config read(ObjectNode json, WatchFields fields, Stored stored, Instant now) {
        ObjectNode whole = withSecrets(json, stored.roster());
        Fields all = Fields.of(whole);
        all.need("watches");
        List<Watch> watches = new ArrayList<>();
        Set<WatchId> ids = new HashSet<>();
        for (Fields one : all.objects("watches", MOST_WATCHES)) {
            Watch watch = fields.read(one, now);
            if (!ids.add(watch.id())) {
                throw Problem.field(
                        one.at("id"),
                        Fact.of("refusal.watch-twice").with("id", watch.id().value()));
            }
            watches.add(watch);
        }
        Language language = watches.stream().map(Watch::language).findFirst().orElse(Language.EN);
        Optional<List<Contact>> contacts = all.has("contacts")
                ? Optional.of(RosterFile.contacts(all, language, stored.roster()))
                : Optional.empty();
        Optional<URI> calendar = all.maybeText(CALENDAR, LONGEST_ADDRESS).map(text -> calendar(text, stored.rota()));
        all.end();
        return new Config(watches, contacts, calendar);
    }

    private static URI calendar(String text, Rota stored) {
        if (text.equals(SECRET)) {
            return stored.address()
                    .orElseThrow(() -> Problem.field(
                            CALENDAR, Fact.of("refusal.secret-calendar").with("secret", SECRET)));
        }
        try {
            URI address = new URI(text.strip());
            if (SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // as any other that cannot be asked
        }
        throw Problem.field(CALENDAR, Fact.of("refusal.https"));
    }

    private static ObjectNode withSecrets(ObjectNode json, Roster stored) {
        ObjectNode whole = json.deepCopy();
        int place = 0;
        for (JsonNode contact : whole.path("contacts")) {
            if (contact instanceof ObjectNode one && one.path(WEBHOOK).asText().equals(SECRET)) {
                String field = "contacts[" + place + "]." + WEBHOOK;
                one.put(
                        WEBHOOK,
                        stored.find(one.path("id").asText())
                                .flatMap(Contact::webhook)
                                .orElseThrow(() -> Problem.field(
                                        field, Fact.of("refusal.secret").with("secret", SECRET)))
                                .toString());
            }
            place++;
        }
        return whole;
    }
}
