package org.infomat.device.scanner.serial;

import org.infomat.device.proof.Proves;

@Proves(
        deviceClass = "barcode scanner",
        technology = "serial, Datalogic commands",
        peer = "a pseudo-terminal with the bytes of the reference guides of Datalogic's Magellan 800i and PowerScan",
        packages = "socat")
class DatalogicOverPtyTest extends VendorOverPty {
    @Override
    String vendor() {
        return "datalogic";
    }

    @Override
    String on() {
        return "45";
    }

    @Override
    String off() {
        return "44";
    }

    @Override
    String question() {
        return "68";
    }

    @Override
    String answer() {
        return "0102" + hex("mNA\rhNA\rsOK\r") + "0304";
    }

    @Override
    String scanOf(String text) {
        return hex("]Q1" + text + "\r");
    }
}
