package org.infomat.device.finding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.infomat.device.DeviceDirectory;
import org.infomat.device.card.pcsc.PcscReaders;
import org.infomat.device.port.Kernel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds what is attached to this machine and proposes drivers for it. It opens no device, so that nothing moves,
/// prints or resets; whether a proposal holds only a test tells.
public final class Finder {
    private static final Logger LOG = LoggerFactory.getLogger(Finder.class);

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final String THIS_MACHINE = "127.0.0.1";

    private final List<Bus> buses;
    private final List<DeviceDirectory> directories;
    private final Duration limit;

    Finder(List<Bus> buses, List<DeviceDirectory> directories, Duration limit) {
        this.buses = List.copyOf(buses);
        this.directories = List.copyOf(directories);
        this.limit = limit;
    }

    /// @param devices the folder of the device files, `/dev`
    /// @param system where the kernel tells of its devices, `/sys`
    /// @param directories who tells of devices behind services
    public Finder(Path devices, Path system, DeviceDirectory... directories) {
        this(buses(devices, system), List.of(directories), LIMIT);
    }

    public static Finder ofThisMachine(DeviceDirectory... directories) {
        return new Finder(Path.of("/dev"), Path.of("/sys"), directories);
    }

    private static List<Bus> buses(Path devices, Path system) {
        KnownDevices known = KnownDevices.read();
        return List.of(
                new SerialLines(devices, system, known),
                new ChipReaders(PcscReaders::present),
                new Keyboards(devices, system, known),
                new Cameras(devices, system),
                new UsbPrinters(devices, system, known),
                new GpioLines(Kernel::running, devices));
    }

    /// What is attached, within some seconds; a bus that fails or hangs is told of and hides no other.
    public List<Found> find() throws InterruptedException {
        return all(buses, THIS_MACHINE);
    }

    /// Whether a printer answers at that address, a name or a number, which is asked nothing, so that nothing is
    /// printed; and what its services offer.
    public List<Found> probe(String host) throws InterruptedException {
        return all(List.of(new NetworkPrinter(host)), host);
    }

    private List<Found> all(List<Bus> asked, String host) throws InterruptedException {
        Stream<Bus> services = directories.stream().map(directory -> new OfferedDevices(directory, host));
        return all(Stream.concat(asked.stream(), services).toList());
    }

    private List<Found> all(List<Bus> asked) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        // Platform threads: a file of a device that hangs keeps its reader in the kernel.
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("finder-", 0).factory());
        try {
            Map<Bus, Future<List<Found>>> looking = new LinkedHashMap<>();
            asked.forEach(bus -> looking.put(bus, threads.submit(bus::look)));
            List<Found> found = new ArrayList<>();
            for (Map.Entry<Bus, Future<List<Found>>> look : looking.entrySet()) {
                found.addAll(outcome(look.getKey(), look.getValue(), end));
            }
            return List.copyOf(found);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Found> outcome(Bus bus, Future<List<Found>> look, long end) throws InterruptedException {
        try {
            return look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            LOG.warn("{} could not be looked through", bus.name(), e.getCause());
            return List.of(Found.nothing(bus.name(), Hindrance.NOT_LOOKED));
        } catch (TimeoutException e) {
            LOG.warn("{} could not be looked through in time", bus.name());
            return List.of(Found.nothing(bus.name(), Hindrance.SLOW));
        }
    }
}
