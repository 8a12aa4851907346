package org.infomat.device.printer.escpos;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.escpos.Reply.Asb;

/// How a printer is, gathered from its status bytes.
record Condition(Set<Sign> signs) {
    /// The worst first: where several are there, the first is told.
    enum Sign {
        UNRECOVERABLE,
        CUTTER_ERROR,
        MECHANICAL_ERROR,
        COVER_OPEN,
        PAPER_END,
        OVERHEATED,
        /// Offline for a reason that it does not tell, for instance while somebody holds the feed button.
        OFFLINE,
        PAPER_LOW
    }

    Condition {
        signs = Set.copyOf(signs);
    }

    static Condition fine() {
        return new Condition(Set.of());
    }

    static Condition of(Asb asb) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        put(signs, Sign.OFFLINE, asb.printer(), 0x08);
        put(signs, Sign.COVER_OPEN, asb.printer(), 0x20);
        put(signs, Sign.MECHANICAL_ERROR, asb.error(), 0x04);
        put(signs, Sign.CUTTER_ERROR, asb.error(), 0x08);
        put(signs, Sign.UNRECOVERABLE, asb.error(), 0x20);
        put(signs, Sign.OVERHEATED, asb.error(), 0x40);
        put(signs, Sign.PAPER_LOW, asb.paper(), 0x03);
        put(signs, Sign.PAPER_END, asb.paper(), 0x0c);
        return new Condition(signs);
    }

    /// With what the answer to `DLE EOT n` adds, n being 1 (printer), 2 (why offline), 3 (error) or 4 (paper).
    Condition with(int n, int bits) {
        Set<Sign> all = EnumSet.noneOf(Sign.class);
        all.addAll(signs);
        switch (n) {
            case 1 -> put(all, Sign.OFFLINE, bits, 0x08);
            case 2 -> {
                put(all, Sign.COVER_OPEN, bits, 0x04);
                put(all, Sign.PAPER_END, bits, 0x20);
            }
            case 3 -> {
                put(all, Sign.MECHANICAL_ERROR, bits, 0x04);
                put(all, Sign.CUTTER_ERROR, bits, 0x08);
                put(all, Sign.UNRECOVERABLE, bits, 0x20);
                put(all, Sign.OVERHEATED, bits, 0x40);
            }
            case 4 -> {
                put(all, Sign.PAPER_LOW, bits, 0x0c);
                put(all, Sign.PAPER_END, bits, 0x60);
            }
            default -> throw new IllegalArgumentException("There is no DLE EOT " + n);
        }
        return new Condition(all);
    }

    /// From the answer to `DLE EOT 2` alone, asked while the printer should be printing.
    static Condition whileWaiting(int bits) {
        Condition condition = fine().with(2, bits);
        return (bits & 0x40) == 0 ? condition : condition.and(Sign.MECHANICAL_ERROR);
    }

    boolean offline() {
        return signs.contains(Sign.OFFLINE);
    }

    /// Of a printer that has no sensor for it, whose bits mean nothing.
    Condition withoutNearEnd() {
        return new Condition(
                signs.stream().filter(sign -> sign != Sign.PAPER_LOW).collect(Collectors.toSet()));
    }

    private Condition and(Sign sign) {
        Set<Sign> all = EnumSet.of(sign);
        all.addAll(signs);
        return new Condition(all);
    }

    private static void put(Set<Sign> signs, Sign sign, int bits, int mask) {
        if ((bits & mask) != 0) {
            signs.add(sign);
        }
    }

    private Optional<Sign> worst() {
        return signs.stream().min(Sign::compareTo);
    }

    /// Whether `DLE ENQ 2` may end it, once somebody has put the cause right.
    boolean recoverable() {
        return worst().filter(sign -> sign == Sign.CUTTER_ERROR || sign == Sign.MECHANICAL_ERROR)
                .isPresent();
    }

    DeviceStatus status(String detail) {
        return worst().map(sign -> switch (sign) {
                    case UNRECOVERABLE ->
                        new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, detail);
                    case CUTTER_ERROR -> offline(DeviceReason.CUTTER_ERROR, detail);
                    case MECHANICAL_ERROR -> offline(DeviceReason.PAPER_JAM, detail);
                    case COVER_OPEN -> offline(DeviceReason.COVER_OPEN, detail);
                    case PAPER_END -> offline(DeviceReason.PAPER_OUT, detail);
                    case OVERHEATED -> offline(DeviceReason.OVERHEATED, detail);
                    case OFFLINE -> offline(DeviceReason.NONE, detail);
                    case PAPER_LOW -> new DeviceStatus(DeviceState.ONLINE, DeviceReason.PAPER_LOW, detail);
                })
                .orElse(new DeviceStatus(DeviceState.ONLINE, DeviceReason.NONE, detail));
    }

    private static DeviceStatus offline(DeviceReason reason, String detail) {
        return new DeviceStatus(DeviceState.OFFLINE, reason, detail);
    }

    /// What a receipt has to expect; empty where it can be printed.
    Optional<PrintOutcome> obstacle() {
        return worst().flatMap(sign -> switch (sign) {
            case UNRECOVERABLE -> Optional.of(new PrintOutcome.Unreachable("The printer needs repair"));
            case CUTTER_ERROR, MECHANICAL_ERROR -> Optional.of(new PrintOutcome.Jammed());
            case COVER_OPEN -> Optional.of(new PrintOutcome.CoverOpen());
            case PAPER_END -> Optional.of(new PrintOutcome.OutOfPaper());
            case OVERHEATED -> Optional.of(new PrintOutcome.Unreachable("The print head is too hot"));
            case OFFLINE -> Optional.of(new PrintOutcome.Unreachable("The printer is offline"));
            case PAPER_LOW -> Optional.empty();
        });
    }
}
