package org.infomat.kiosk.hardware.bench;

import java.io.IOException;
import java.util.Map;
import org.infomat.device.card.pcsc.CardService;
import org.infomat.kiosk.hardware.DeviceClass;

/// The real card service with a virtual reader; unplugging kills it.
final class CardServicePeer implements Peer {
    private final CardService service;

    CardServicePeer() throws Exception {
        service = CardService.start();
    }

    @Override
    public String name() {
        return "card reader, pcscd";
    }

    @Override
    public DeviceClass deviceClass() {
        return DeviceClass.CARD_READER;
    }

    @Override
    public String driver() {
        return "pcsc";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void unplug() throws Exception {
        service.kill();
    }

    @Override
    public void plugIn() throws Exception {
        service.startAgain();
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
