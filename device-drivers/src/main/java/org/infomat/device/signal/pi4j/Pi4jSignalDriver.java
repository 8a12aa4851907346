package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageDriver;
import org.infomat.device.message.MessageMask;
import org.infomat.device.message.MessageSource;
import org.infomat.device.port.Kernel;
import org.infomat.device.port.Ports;
import org.infomat.device.signal.SignalBoard;

/// Opens boards that are wired to the lines of a GPIO chip: of a single-board computer, or of a USB adapter.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `chip` | its number, name or label: `0`, `gpiochip0`, `pinctrl-bcm2835` | `0` |
/// | `proximity`, `operator-switch` … (each `Sensor`) | a line, as in `27 low pull-up debounce=50` | not wired |
/// | `light.card-reader`, `light.status` … (each `Lamp`) | a line; or one for each colour | not wired |
/// | `debounce` | milliseconds that a sensor's line has to rest | 20 |
///
/// A line is its number on the chip; `low` where the sensor is active, or the lamp shines, while the line is low;
/// `pull-up` or `pull-down` where the chip is to do that. A lamp's colours: `red 6, green 13 low`.
public final class Pi4jSignalDriver implements MessageDriver<SignalBoard> {
    private static final String CHIP = "chip";

    private final Source chips;

    /// Where the chip comes from that the settings name.
    interface Source {
        GpioChip open(String chosen) throws IOException, InterruptedException;
    }

    public Pi4jSignalDriver() {
        this(chosen -> new GpioChips(Kernel.running(), Path.of("/dev")).open(chosen));
    }

    Pi4jSignalDriver(Source chips) {
        this.chips = chips;
    }

    @Override
    public String name() {
        return "gpio";
    }

    @Override
    public Class<SignalBoard> deviceClass() {
        return SignalBoard.class;
    }

    @Override
    public void check(DriverSettings settings) {
        Set<String> known = new HashSet<>(Wiring.settings());
        known.add(CHIP);
        settings.allowOnly(known);
        Wiring.from(settings);
    }

    @Override
    public SignalBoard open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        return board(id, settings, chips);
    }

    @Override
    public SignalBoard open(DeviceId id, DriverSettings settings, MessageSource lines)
            throws DeviceException, InterruptedException {
        return board(id, settings, chosen -> ToldChip.open(lines, chosen));
    }

    private SignalBoard board(DeviceId id, DriverSettings settings, Source source)
            throws DeviceException, InterruptedException {
        check(settings);
        try {
            return new Pi4jSignalBoard(id, source.open(settings.get(CHIP, "0")), Wiring.from(settings));
        } catch (IOException e) {
            throw refusal(id, Ports.statusAfter(e), e);
        } catch (com.pi4j.io.exception.IOException e) {
            throw refusal(id, status(e), e);
        }
    }

    @Override
    public MessageSource lines() {
        return (place, ears) -> new ChipLine(chips.open(ToldChip.chosen(place)), ears);
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        return new GpioMask();
    }

    private static DeviceException refusal(DeviceId id, DeviceStatus status, Exception cause) {
        return new DeviceException(
                id,
                status,
                "The signals' lines could not be opened (" + status.detail() + ")",
                "Check the chip and its lines in devices.yaml, and who else uses them",
                cause);
    }

    /// Pi4J wraps what our provider has said.
    static DeviceStatus status(com.pi4j.io.exception.IOException e) {
        return e.getCause() instanceof IOException cause
                ? Ports.statusAfter(cause)
                : new DeviceStatus(
                        DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, String.valueOf(e.getMessage()));
    }
}
