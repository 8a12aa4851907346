package org.infomat.device.bridge.xfs4iot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.magstripe.StripeProfile;

/// What a service of XFS4IoT sends, and a card's tracks in it.
public final class XfsMessageFuzz {
    private static final CardContents STRIPE = new CardContents.Stripe(
            StripeProfile.from(new DriverSettings(Map.of())),
            InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")));

    private XfsMessageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        try {
            Message message = Message.parse(new String(input, StandardCharsets.UTF_8));
            if (message instanceof Message.Completion completion) {
                STRIPE.read(completion.orFailure().payload(), null, Optional.empty()); // a stripe is asked nothing more
            }
        } catch (XfsException e) {
            e.status();
        }
    }
}
