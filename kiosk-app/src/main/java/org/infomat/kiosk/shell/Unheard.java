package org.infomat.kiosk.shell;

import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.signal.SensorChange;
import org.infomat.kiosk.hardware.DeviceChange;
import org.infomat.kiosk.hardware.HardwareListener;

/// At a shell nobody waits for codes, cards or sensors: a visitor's are let go.
final class Unheard implements HardwareListener {
    @Override
    public void changed(DeviceChange change) {}

    @Override
    public void scanned(DeviceId scanner, Barcode barcode) {}

    @Override
    public void presented(DeviceId reader, CardRead card) {}

    @Override
    public void sensed(DeviceId board, SensorChange change) {}

    @Override
    public void cardTaken(DeviceId reader) {}
}
