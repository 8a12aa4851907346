package org.infomat.kiosk.hardware.bench;

import java.io.IOException;
import java.util.Map;
import org.infomat.kiosk.hardware.DeviceClass;

/// A printer on the network.
final class TcpPeer implements Peer {
    private final PrinterProcess printer = new PrinterProcess();

    TcpPeer() throws IOException {}

    @Override
    public String name() {
        return "printer, TCP";
    }

    @Override
    public DeviceClass deviceClass() {
        return DeviceClass.RECEIPT_PRINTER;
    }

    @Override
    public String driver() {
        return "escpos";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("port", "tcp://127.0.0.1:" + printer.number());
    }

    @Override
    public void unplug() throws IOException {
        printer.order("unplugged true");
    }

    @Override
    public void plugIn() throws IOException {
        printer.order("unplugged false");
    }

    /// `silent`: its line stays, and it answers nothing; `stuck`: it takes nothing either; `babbling`; `jammed`;
    /// `open`.
    void trouble(String lever, boolean on) throws IOException {
        printer.order(lever + " " + on);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
