package org.infomat.device.bridge.xfs4iot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.Iso7816Channel;
import org.infomat.device.card.chip.PresentedChip;
import org.infomat.device.card.magstripe.StripeProfile;
import org.infomat.device.card.magstripe.Swipe;
import org.infomat.device.card.magstripe.Track;
import org.infomat.device.card.magstripe.TrackRead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What of a card is read, and what it means.
sealed interface CardContents {
    /// What the service is asked for when a card comes (`CardReader.ReadRawData`).
    ObjectNode wanted();

    /// What became of a card, by what the service read of it and what it gives when it is asked more.
    CardRead read(JsonNode raw, Dialogue dialogue, Optional<AccessKey> key) throws IOException, InterruptedException;

    /// The chip, by commands.
    record Chip(ChipReaderSettings settings) implements CardContents {
        @Override
        public ObjectNode wanted() {
            return Message.object().put("chip", true);
        }

        @Override
        public CardRead read(JsonNode raw, Dialogue dialogue, Optional<AccessKey> key)
                throws IOException, InterruptedException {
            JsonNode chip = raw.path("chip").path(0);
            if (!chip.path("status").stringValue("ok").equals("ok")) {
                return new CardRead.Unreadable("The card has no chip that answers; it may be the wrong way round");
            }
            byte[] atr = dialogue.begin(Message.bytes(chip.path("data")), settings.limit());
            String text = HexFormat.of().withUpperCase().formatHex(atr);
            return settings.reading().read(new PresentedChip(new Iso7816Channel(dialogue), text, key));
        }
    }

    /// The magnetic stripe.
    record Stripe(StripeProfile profile, InstantSource clock) implements CardContents {
        @Override
        public ObjectNode wanted() {
            return Message.object().put("track1", true).put("track2", true).put("track3", true);
        }

        @Override
        public CardRead read(JsonNode raw, Dialogue dialogue, Optional<AccessKey> key) throws XfsException {
            Map<Track, TrackRead> tracks = new EnumMap<>(Track.class);
            put(tracks, Track.ONE, raw.path("track1"));
            put(tracks, Track.TWO, raw.path("track2"));
            put(tracks, Track.THREE, raw.path("track3"));
            return profile.read(new Swipe(tracks), clock);
        }

        private static void put(Map<Track, TrackRead> tracks, Track track, JsonNode data) throws XfsException {
            switch (data.path("status").stringValue("dataMissing")) {
                case "ok" -> tracks.put(track, new TrackRead.Whole(text(Message.bytes(data.path("data")))));
                case "dataMissing", "dataSourceMissing", "dataSourceNotSupported" -> {}
                default -> tracks.put(track, new TrackRead.Damaged());
            }
        }

        /// Without the sentinels, which some services leave.
        private static String text(byte[] data) {
            return new String(data, ISO_8859_1).replaceAll("^[%;+]|\\?$", "");
        }
    }
}
