// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static dev.whatcrisis.sources.Asks.NOW;
import static dev.whatcrisis.sources.Asks.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.PageReading.Refusal;
import dev.whatcrisis.words.English;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRuleTest {
    @ParameterizedTest
    @CsvSource({
        "400,CHANGED", "401,UNAUTHORISED", "402,OUT_OF_CREDIT", "403,UNAUTHORISED", "404,GONE", "410,GONE",
        "408,UNAVAILABLE", "429,THROTTLED", "500,UNAVAILABLE", "501,CHANGED", "502,UNAVAILABLE", "503,UNAVAILABLE",
        "302,CHANGED", "999,UNAVAILABLE"
    })
    void every_status_has_a_meaning_whatever_the_body(int status, Kind kind) {
        for (String body : new String[] {"", "Bad Request", "<html>no</html>", "{\"error\":\"アクセスできません\"}"}) {
            Refusal refusal = StatusRule.refusal(answer(status, body), NOW).orElseThrow();
            assertThat(refusal.failure().kind()).isEqualTo(kind);
            assertThat(English.say(refusal.failure().detail()))
                    .contains("" + status)
                    .doesNotContain("アクセス");
        }
    }

    @Test
    void an_answer_and_nothing_new_are_no_refusals() {
        assertThat(StatusRule.refusal(answer(200, "x"), NOW)).isEmpty();
        assertThat(StatusRule.refusal(answer(304, ""), NOW)).isEmpty();
    }

    @Test
    void a_server_that_is_down_may_say_when_it_is_back() {
        Refusal refusal = StatusRule.refusal(answer(503, "", Map.of("Retry-After", "120")), NOW)
                .orElseThrow();

        assertThat(refusal.retryAt()).contains(NOW.plusSeconds(120));
    }
}
