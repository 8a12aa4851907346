package org.infomat.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.pcsc.CardService;
import org.infomat.device.card.pcsc.PcscDriver;
import org.infomat.device.port.PtyPair;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.serial.SerialScannerDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same with the kernel's serial lines and the card service.
@Tag("peer")
class OpeningsOverPeersTest extends Openings {
    private static final DeviceId ID = new DeviceId("device");

    @Test
    void a_scanner_on_a_serial_line_leaves_nothing_behind() throws Exception {
        try (PtyPair cable = PtyPair.start()) {
            DriverSettings settings =
                    new DriverSettings(Map.of("port", cable.ours().toString()));
            stays("scanner on a serial line", () -> {
                BarcodeScanner scanner = new SerialScannerDriver().open(ID, settings);
                waitingIsEndedBy(scanner::close, scanner::scan);
            });
        }
    }

    @Test
    void a_reader_of_the_card_service_leaves_nothing_behind() throws Exception {
        try (CardService service = CardService.start()) {
            assertThat(service).isNotNull();
            stays("reader of the card service", () -> {
                CardReader reader = new PcscDriver(List.of()).open(ID, new DriverSettings(Map.of()));
                waitingIsEndedBy(reader::close, reader::read);
            });
        }
    }
}
