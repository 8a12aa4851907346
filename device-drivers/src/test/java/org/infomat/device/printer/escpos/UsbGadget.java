package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A USB printer that the guest's kernel plays: `/dev/usb/lp0` on the side of the computer, `/dev/g_printer0` on the
/// side of the paper. Taking it from its controller is pulling the plug.
final class UsbGadget {
    static final Path COMPUTER_SIDE = Path.of("/dev/usb/lp0");
    static final Path PAPER_SIDE = Path.of("/dev/g_printer0");

    private static final Path GADGET = Path.of("/sys/kernel/config/usb_gadget/printer");
    private static final Path PLUG = GADGET.resolve("UDC");

    private UsbGadget() {}

    /// There is one in the whole guest.
    static void build() throws IOException {
        if (Files.exists(GADGET)) {
            return;
        }
        Files.createDirectory(GADGET);
        Files.writeString(GADGET.resolve("idVendor"), "0x0525");
        Files.writeString(GADGET.resolve("idProduct"), "0xa4a8");
        Files.createDirectory(GADGET.resolve("functions/printer.0"));
        Files.createDirectory(GADGET.resolve("configs/c.1"));
        Files.createSymbolicLink(GADGET.resolve("configs/c.1/printer.0"), GADGET.resolve("functions/printer.0"));
    }

    static void plugIn() throws IOException, InterruptedException {
        Files.writeString(PLUG, "dummy_udc.0");
        await(true);
    }

    static void unplug() throws IOException, InterruptedException {
        if (!Files.readString(PLUG).isBlank()) {
            Files.writeString(PLUG, "\n");
            await(false);
        }
    }

    private static void await(boolean there) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Files.exists(COMPUTER_SIDE) != there || (there && !Files.exists(PAPER_SIDE))) {
            if (System.nanoTime() > end) {
                throw new IOException("The kernel's printer does not " + (there ? "appear" : "vanish"));
            }
            Thread.sleep(20);
        }
    }
}
