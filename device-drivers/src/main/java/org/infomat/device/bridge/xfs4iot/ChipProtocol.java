package org.infomat.device.bridge.xfs4iot;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// By which protocol a chip is spoken with.
final class ChipProtocol {
    private static final String LEFT_TO_THE_SERVICE = "chipProtocolNotRequired";

    private ChipProtocol() {}

    /// One of those that the reader offers: the service's own choice where it makes one, else what the card's answer to
    /// reset asks for.
    static String of(JsonNode offered, byte[] atr) {
        String asked = "chipT" + first(atr);
        if (offers(offered, LEFT_TO_THE_SERVICE)) {
            return LEFT_TO_THE_SERVICE;
        }
        if (offers(offered, asked)) {
            return asked;
        }
        return offered.properties().stream()
                .filter(protocol -> protocol.getValue().booleanValue(false))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(LEFT_TO_THE_SERVICE);
    }

    private static boolean offers(JsonNode offered, String protocol) {
        return offered.path(protocol).booleanValue(false);
    }

    /// The first protocol that an answer to reset offers, 0 where it says nothing (ISO/IEC 7816-3, 8.2.3).
    private static int first(byte[] atr) {
        if (atr.length < 2 || (atr[1] & 0x80) == 0) {
            return 0;
        }
        int at = 2 + Integer.bitCount(atr[1] & 0x70); // TA1, TB1, TC1 come before TD1
        return at < atr.length ? atr[at] & 0x0F : 0;
    }
}
