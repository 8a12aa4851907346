package org.infomat.device.scanner.serial;

import org.infomat.device.proof.Proves;

@Proves(
        deviceClass = "barcode scanner",
        technology = "serial, Honeywell commands",
        peer = "a pseudo-terminal with the bytes of the user guides of Honeywell's 1900, 1250g and 3310g",
        packages = "socat")
class HoneywellOverPtyTest extends VendorOverPty {
    @Override
    String vendor() {
        return "honeywell";
    }

    @Override
    String on() {
        return "16540D";
    }

    @Override
    String off() {
        return "16550D";
    }

    @Override
    String question() {
        return "164D0D" + hex("CBRENA?.");
    }

    @Override
    String answer() {
        return hex("CBRENA1\u0006.");
    }

    @Override
    String scanOf(String text) {
        return hex("]Q1" + text + "\r");
    }
}
