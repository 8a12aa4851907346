package org.infomat.device.guest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What a guest is to have and to run.
///
/// @param name names its log
/// @param modules of the kernel, loaded in this order with all that they need
/// @param devices QEMU's words for devices that are there from the start: `usb-ccid,id=reader`; a bus for USB is there
///     (`xhci.0`), its module (`xhci_pci`) is to be named
/// @param drives contents of disks, under the names by which devices call them: `usb-storage,drive=stick`
/// @param program the class of the test class path whose `main` runs in the guest. It says to the test what it prints,
/// and
///     reads from its standard input what the test tells it; what it writes to standard error is only logged.
public record GuestPlan(
        String name,
        List<String> modules,
        List<String> devices,
        Map<String, Path> drives,
        Class<?> program,
        List<String> arguments) {
    /// Without these there are no host's files and nothing to talk over.
    private static final List<String> NEEDED_MODULES = List.of("virtio_pci", "9pnet_virtio", "9p", "virtio_console");

    public GuestPlan {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "A guest's name is lower-case words joined by hyphens, not '" + name + "'");
        }
        modules = List.copyOf(modules);
        devices = List.copyOf(devices);
        drives = Map.copyOf(drives);
        arguments = List.copyOf(arguments);
    }

    public static GuestPlan running(String name, Class<?> program, String... arguments) {
        return new GuestPlan(name, List.of(), List.of(), Map.of(), program, Arrays.asList(arguments));
    }

    public GuestPlan withModules(String... names) {
        return new GuestPlan(name, Arrays.asList(names), devices, drives, program, arguments);
    }

    public GuestPlan withDevices(String... descriptions) {
        return new GuestPlan(name, modules, Arrays.asList(descriptions), drives, program, arguments);
    }

    /// @param image what is on the disk, byte by byte; the guest writes to it
    public GuestPlan withDrive(String drive, Path image) {
        return new GuestPlan(name, modules, devices, Map.of(drive, image), program, arguments);
    }

    List<String> allModules() {
        List<String> all = new ArrayList<>(NEEDED_MODULES);
        all.addAll(modules);
        return all;
    }
}
