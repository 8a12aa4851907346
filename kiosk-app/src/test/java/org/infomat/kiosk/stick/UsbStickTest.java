package org.infomat.kiosk.stick;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.infomat.device.guest.GuestTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@Tag("hardware")
class UsbStickTest {
    private static final long MEGABYTES = 16;

    @TempDir
    private Path home;

    @TestFactory
    Stream<DynamicTest> sticks_with_fat_in_a_real_kernel() throws Exception {
        Path image = home.resolve("stick.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(MEGABYTES << 20);
        }
        LoopStick.run("mkfs.vfat", image.toString());
        return GuestTests.run(GuestTests.of("usb-stick", StickInGuest.class)
                .withModules("xhci_pci", "usb_storage", "sd_mod", "loop", "vfat", "nls_cp437", "nls_ascii", "nls_utf8")
                .withDrive("stick", image)
                .withDevices("usb-storage,drive=stick,bus=xhci.0"));
    }
}
