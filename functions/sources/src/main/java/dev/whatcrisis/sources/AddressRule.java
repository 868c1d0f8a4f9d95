// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the public internet (IANA special-purpose registries, RFC 6890) from all others. */
final class AddressRule {
    private static final int NAT64_PREFIX = 12;

    private AddressRule() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? publicV4(bytes) : publicV6(bytes);
    }

    private static boolean publicV4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> b < 64 || b > 127;
            case 169 -> b != 254;
            case 172 -> b < 16 || b > 31;
            case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
            case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224;
        };
    }

    /** Global unicast without the tunnels that hide another address; NAT64 counts as what it leads to. */
    private static boolean publicV6(byte[] bytes) {
        if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return publicV4(Arrays.copyOfRange(bytes, NAT64_PREFIX, bytes.length));
        }
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = startsWith(bytes, 0x20, 0x02);
        boolean teredo = startsWith(bytes, 0x20, 0x01, 0, 0);
        boolean documentation = startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8) || startsWith(bytes, 0x3f, 0xff);
        return global && !sixToFour && !teredo && !documentation;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** All addresses of a host; a name that has several is only as good as its worst. */
    static boolean allPublic(String host, boolean allowLoopback) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            boolean allowed = isPublic(address) || (allowLoopback && address.isLoopbackAddress());
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
