package org.infomat.device.bridge.javapos;

import java.time.Duration;
import java.util.Set;
import jpos.POSPrinter;
import jpos.POSPrinterControl115;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;
import org.infomat.device.printer.ReceiptPrinter;

/// Opens receipt printers behind a JavaPOS service of the category POSPrinter.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `logical-name`, `jpos-xml` | the device, as `JavaPosSettings` has it | |
/// | `limit` | seconds that a receipt may take | 20 |
public final class JavaPosPrinterDriver implements ControlDriver<ReceiptPrinter, POSPrinterControl115> {
    private static final int LONGEST_LIMIT = 300;

    @Override
    public String name() {
        return "javapos-printer";
    }

    @Override
    public Class<ReceiptPrinter> deviceClass() {
        return ReceiptPrinter.class;
    }

    @Override
    public void check(DriverSettings settings) {
        settings.allowOnly(JavaPosSettings.with(Set.of("limit")));
        JavaPosSettings.from(settings);
        limit(settings);
    }

    private static Duration limit(DriverSettings settings) {
        int seconds = settings.integer("limit", 20);
        if (seconds < 1 || seconds > LONGEST_LIMIT) {
            throw new IllegalArgumentException("'limit' is 1 to " + LONGEST_LIMIT + " seconds, not " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }

    @Override
    public Category<POSPrinterControl115> category() {
        return new Category<>(POSPrinterControl115.class, POSPrinter::new);
    }

    @Override
    public ReceiptPrinter opened(DeviceId id, String logicalName, DriverSettings settings, POSPrinterControl115 control)
            throws DeviceException, InterruptedException {
        return new JavaPosPrinter(id, logicalName, control, limit(settings));
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        return ControlMask.of(category(), substitution);
    }
}
