package org.infomat.device.printer.escpos;

import java.util.stream.Stream;
import org.infomat.device.guest.GuestTests;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("hardware")
@Proves(
        deviceClass = "receipt printer",
        technology = "ESC/POS over a USB device file",
        peer = "usblp and a USB gadget in a Debian kernel under QEMU",
        packages = {"linux-headers-amd64", "qemu-system-x86"})
class UsbPrinterTest {
    @TestFactory
    Stream<DynamicTest> through_the_printer_driver_of_a_real_kernel() throws Exception {
        return GuestTests.run(GuestTests.of("usb-printer", UsbPrinterInGuest.class)
                .withModules("dummy_hcd", "libcomposite", "usb_f_printer", "usblp"));
    }
}
