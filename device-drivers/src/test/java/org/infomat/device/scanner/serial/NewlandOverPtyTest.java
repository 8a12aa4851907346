package org.infomat.device.scanner.serial;

import org.infomat.device.proof.Proves;

@Proves(
        deviceClass = "barcode scanner",
        technology = "serial, Newland commands",
        peer = "a pseudo-terminal with the bytes of the user guides of Newland's HR42 and HR52",
        packages = "socat")
class NewlandOverPtyTest extends VendorOverPty {
    @Override
    String vendor() {
        return "newland";
    }

    @Override
    String on() {
        return "015404";
    }

    @Override
    String off() {
        return "015004";
    }

    @Override
    String question() {
        return "7E0130303030" + hex("@C11ENA*;") + "03";
    }

    @Override
    String answer() {
        return "020130303030" + hex("@C11ENA1\u0006;") + "03";
    }

    @Override
    String scanOf(String text) {
        return hex("]Q1" + text + "\r");
    }
}
