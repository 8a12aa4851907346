package org.infomat.device.bridge.xfs4iot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.CardReaderContract;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.AfterEach;

@Proves(
        deviceClass = "card reader",
        technology = "XFS4IoT CardReader",
        peer = "a WebSocket service of ours, each message held to the JSON Schema of XFS4IoT 2021-1")
class Xfs4IotCardContractTest extends CardReaderContract {
    private static final String OK = "9000";
    private static final String NOT_FOUND = "6A82";

    private final MakersCardReader service = new MakersCardReader(framing(), "dip");

    Framing framing() {
        return Framing.PAYLOAD;
    }

    @Override
    protected CardReader open() throws Exception {
        Map<String, String> settings = Map.of(
                "uri",
                service.uri().toString(),
                "profile",
                "city-card",
                "select",
                "00A4040002F001",
                "read",
                "00B0000000");
        return new Xfs4IotCardDriver(List.of(), InstantSource.system())
                .open(new DeviceId("card-reader"), new DriverSettings(settings));
    }

    @Override
    protected void insert(String identifier) {
        insert(command -> command.startsWith("00A4")
                ? OK
                : HexFormat.of().withUpperCase().formatHex(identifier.getBytes(US_ASCII)) + OK);
    }

    @Override
    protected void insertUnknown() {
        insert(command -> NOT_FOUND);
    }

    @Override
    protected void insertAndSnatch() {
        insert(command -> "");
    }

    private void insert(UnaryOperator<String> chip) {
        service.insert(new MakersCardReader.Card(Optional.of(chip), Map.of()));
    }

    @Override
    protected void remove() {
        service.remove();
    }

    @Override
    protected void unplug() {
        service.unplug();
    }

    @Override
    protected void plugIn() {
        service.plugIn();
    }

    @AfterEach
    void endService() {
        service.close();
    }
}
