// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1",
                "100::1"
            })
    void addresses_that_are_not_of_the_public_internet_are_refused(String address) throws UnknownHostException {
        assertThat(AddressRule.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.9.9.9",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.0.1",
                "223.255.255.1",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::101:101"
            })
    void public_addresses_are_allowed(String address) throws UnknownHostException {
        assertThat(AddressRule.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void loopback_is_allowed_by_a_setting_and_nothing_else_is() throws UnknownHostException {
        assertThat(AddressRule.allPublic("127.0.0.1", false)).isFalse();
        assertThat(AddressRule.allPublic("127.0.0.1", true)).isTrue();
        assertThat(AddressRule.allPublic("[::1]", true)).isTrue();
        assertThat(AddressRule.allPublic("192.168.0.1", true)).isFalse();
        assertThat(AddressRule.allPublic("169.254.169.254", true)).isFalse();
    }

    @Test
    void an_address_written_as_one_number_is_seen_through() {
        assertThat(publicAsWritten("2130706433")).isFalse();
        assertThat(publicAsWritten("0x7f000001")).isFalse();
    }

    private static boolean publicAsWritten(String host) {
        try {
            return AddressRule.allPublic(host, false);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
