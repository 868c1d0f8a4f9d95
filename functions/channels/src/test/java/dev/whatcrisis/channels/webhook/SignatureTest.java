// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long AT = 1614265330;

    /** The example of the Standard Webhooks specification. */
    @Test
    void it_is_what_other_libraries_expect() {
        assertThat(Signature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", ID, AT, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** {@code printf 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.é' | openssl dgst -sha256 -hmac kettle -binary | base64} */
    @Test
    void a_secret_without_the_prefix_is_used_as_it_is() {
        assertThat(Signature.of("kettle", ID, AT, "é")).isEqualTo("v1,5tVrh0C7YfTIB+45AwwaqfnJFP3MMyLiUdktB+aNUUs=");
    }

    @Test
    void a_secret_that_is_not_base_64_is_not_repeated() {
        assertThatThrownBy(() -> Signature.of("whsec_hunter 2", ID, AT, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("base 64")
                .hasMessageNotContaining("hunter");
    }
}
