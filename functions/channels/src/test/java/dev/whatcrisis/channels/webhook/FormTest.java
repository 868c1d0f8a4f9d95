// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Receiver;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final String LINK = "https://wc.example/a/AAAAAAAAAAA";
    private static final String TEXT =
            "SQUALL 12:10 Acme: 55 posts/h, topic \"lid\". Acknowledge within the hour. " + LINK;

    @ParameterizedTest
    @CsvSource({
        "https://hooks.slack.com/services/T0/B0/x, SLACK",
        "https://HOOKS.SLACK.COM/services/T0/B0/x, SLACK",
        "https://discord.com/api/webhooks/1/x, DISCORD",
        "https://canary.discord.com/api/webhooks/1/x, DISCORD",
        "https://prod-1.westeurope.logic.azure.com/workflows/x, TEAMS",
        "https://default1.environment.api.powerplatform.com/x, TEAMS",
        "https://acme.webhook.office.com/webhookb2/x, TEAMS",
        "https://ntfy.sh/acme, NTFY",
        "https://ntfy.acme.example/acme, NTFY",
        "https://slack.acme.example/x, JSON",
        "https://evildiscord.com/x, JSON",
        "ntfy+https://push.acme.example/x, NTFY",
        "NTFY+http://127.0.0.1:8090/x, NTFY",
        "json+https://ntfy.acme.example/x, JSON",
    })
    void the_host_tells_what_is_wanted(URI receiver, Form form) {
        assertThat(Form.of(new Receiver(receiver))).isEqualTo(form);
    }

    @Test
    void every_form_that_can_be_written_is_known() {
        assertThat(Receiver.FORMS)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Form.values())
                        .map(form -> form.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void slack_gets_one_text_in_which_nobody_is_rung_by_a_stranger() {
        JsonNode json = written("https://hooks.slack.com/x", Reason.LEVEL_UP, "topic \"<!channel> & more\". " + LINK);

        assertThat(json.path("text").asText())
                .isEqualTo("[Squall] Acme - lid\ntopic \"&lt;!channel&gt; &amp; more\". " + LINK);
    }

    @Test
    void discord_rings_nobody_and_opens_no_link_and_what_is_too_long_keeps_its_link() {
        JsonNode json = written("https://discord.com/x", Reason.LEVEL_UP, "@everyone ".repeat(300) + LINK);

        assertThat(json.path("content").asText())
                .hasSizeLessThanOrEqualTo(2000)
                .startsWith("[Squall]")
                .endsWith(LINK);
        assertThat(json.at("/allowed_mentions/parse").isEmpty()).isTrue();
        assertThat(json.path("flags").asInt()).isEqualTo(4);
    }

    @Test
    void teams_gets_a_card_without_markup_and_with_a_button() {
        JsonNode json = written("https://x.logic.azure.com/x", Reason.LEVEL_UP, TEXT);

        JsonNode card = json.at("/attachments/0/content");
        assertThat(json.at("/attachments/0/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/body/0/inlines/0/text").asText()).isEqualTo("[Squall] Acme - lid");
        assertThat(card.at("/body/1/inlines/0/text").asText()).isEqualTo(TEXT);
        assertThat(card.path("body"))
                .allSatisfy(block -> assertThat(block.path("type").asText()).isEqualTo("RichTextBlock"));
        assertThat(card.at("/actions/0/url").asText()).isEqualTo(LINK);
    }

    @Test
    void ntfy_is_told_the_topic_at_its_root_and_gets_a_button_that_acknowledges() {
        Post post = post("https://ntfy.sh/acme-oncall", Reason.LEVEL_UP, TEXT);

        assertThat(post.to()).isEqualTo(URI.create("https://ntfy.sh/"));
        JsonNode json = post.json();
        assertThat(json.path("topic").asText()).isEqualTo("acme-oncall");
        assertThat(json.path("title").asText()).isEqualTo("[Squall] Acme - lid");
        assertThat(json.path("message").asText()).isEqualTo(TEXT);
        assertThat(json.path("priority").asInt()).isEqualTo(3);
        assertThat(json.path("click").asText()).isEqualTo(LINK);
        assertThat(json.at("/actions/0/url").asText()).isEqualTo(LINK);
        assertThat(json.at("/actions/0/method").asText()).isEqualTo("POST");
        assertThat(json.at("/actions/0/body").asText()).isEqualTo("act=acknowledge");
        assertThat(json.at("/actions/0/label").asText()).isEqualTo("I have it");
    }

    @Test
    void ntfy_rings_for_a_wake_is_high_beside_a_text_that_rings_and_ordinary_else() {
        assertThat(priority(Reason.LEVEL_UP, true, true)).isEqualTo(5);
        assertThat(priority(Reason.LEVEL_UP, false, true)).isEqualTo(4);
        assertThat(priority(Reason.BRIEF, false, true)).isEqualTo(3);
        assertThat(priority(Reason.LEVEL_UP, false, false)).isEqualTo(3);
    }

    private static int priority(Reason reason, boolean wakes, boolean urgent) {
        URI to = URI.create("https://ntfy.sh/acme");
        Contact kim = Letters.room("kim", to);
        Alert known = Letters.alert(kim, reason, new Message("[Storm] Acme", TEXT, List.of()));
        Alert alert = new Alert(
                known.id(),
                known.watch(),
                known.incident(),
                known.contact(),
                known.means(),
                reason,
                wakes,
                new Said(Level.STORM, Set.of(), urgent),
                known.message(),
                known.dueAt(),
                known.progress());
        return Form.of(new Receiver(to))
                .write(to, new Letter(alert, kim))
                .json()
                .path("priority")
                .asInt();
    }

    @Test
    void a_rehearsal_by_ntfy_has_a_button_that_says_it_arrived() {
        JsonNode json = post("https://ntfy.sh/acme-oncall", Reason.REHEARSAL, TEXT, List.of())
                .json();

        assertThat(json.at("/actions/0/body").asText()).isEqualTo("act=arrived");
        assertThat(json.at("/actions/0/label").asText()).isEqualTo("It arrived");
        assertThat(json.path("priority").asInt()).isEqualTo(3);
    }

    @Test
    void ntfy_below_a_path_and_with_a_token_is_still_found() {
        assertThat(post("https://ntfy.acme.example/push/oncall?auth=x", Reason.LEVEL_UP, TEXT)
                        .to())
                .isEqualTo(URI.create("https://ntfy.acme.example/push/?auth=x"));
    }

    @Test
    void what_asks_for_nobody_or_is_somebodys_already_has_no_button() {
        for (List<Act> offers : List.of(List.<Act>of(), List.of(Act.NOT_US))) {
            Post post = post("https://ntfy.sh/acme", Reason.REPEAT, TEXT, offers);

            assertThat(post.json().path("actions").isEmpty()).isTrue();
        }
    }

    @Test
    void a_link_that_a_stranger_wrote_is_not_the_link() {
        String text = "topic \"https://evil.example/a/BBBBBBBBBBB\". " + LINK;

        assertThat(written("https://acme.example/x", Reason.LEVEL_UP, text)
                        .path("link")
                        .asText())
                .isEqualTo(LINK);
        assertThat(written("https://acme.example/x", Reason.LEVEL_UP, text + " more")
                        .path("link")
                        .isNull())
                .isTrue();
    }

    private static JsonNode written(String receiver, Reason reason, String text) {
        return post(receiver, reason, text).json();
    }

    private static Post post(String receiver, Reason reason, String text) {
        return post(receiver, reason, text, List.of(Act.ACKNOWLEDGE, Act.SNOOZE, Act.NOT_US));
    }

    private static Post post(String receiver, Reason reason, String text, List<Act> offers) {
        URI to = URI.create(receiver);
        Contact room = Letters.room("room", to);
        Message message = new Message("[Squall] Acme - lid", text, offers);
        return Form.of(new Receiver(to)).write(to, new Letter(Letters.alert(room, reason, message), room));
    }
}
