// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawPathTest {
    @ParameterizedTest
    @CsvSource({
        "/incidents/acme-1, /incidents/acme-1",
        "/people/a b, /people/a%20b",
        "/people/zoë, /people/zo%C3%AB",
        "/people/100%, /people/100%25",
        "/people/a?b#c, /people/a%3Fb%23c",
        "/people/a%20b, /people/a%20b",
        "/people/%zz, /people/%25zz",
        "'/a;b,c/@x:y', '/a;b,c/@x:y'"
    })
    void what_the_gateway_decoded_is_encoded_again_and_the_rest_left_alone(String raw, String encoded) {
        assertThat(RawPath.encoded(raw)).isEqualTo(encoded);
    }

    @Test
    void any_path_without_a_percent_sign_comes_back_when_it_is_decoded() {
        Random random = new Random(11);
        for (int n = 0; n < 500; n++) {
            String path = "/"
                    + random.ints(random.nextInt(30), 0x20, 0x2000)
                            .filter(point -> point != '%' && point != '+')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            String encoded = RawPath.encoded(path);
            assertThat(encoded).matches("[!-~]*");
            assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(path);
        }
    }
}
