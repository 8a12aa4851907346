package org.infomat.device.bridge.javapos;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jpos.SmartCardRW;
import jpos.SmartCardRWControl115;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.card.chip.ChipReaderSettings;
import org.infomat.device.card.chip.ChipReadingKind;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;

/// Opens chip card readers behind a JavaPOS service of the category SmartCardRW.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `logical-name`, `jpos-xml` | the device, as `JavaPosSettings` has it | |
/// | `limit`, `profiles` and the rest | how cards are read: see `ChipReaderSettings` | |
public final class JavaPosChipDriver implements ControlDriver<CardReader, SmartCardRWControl115> {
    private final List<ChipReadingKind> kinds;

    /// @param kinds the kinds of readings that a profile can ask for beside commands in the settings
    public JavaPosChipDriver(List<ChipReadingKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public String name() {
        return "javapos-smartcard";
    }

    @Override
    public Class<CardReader> deviceClass() {
        return CardReader.class;
    }

    @Override
    public void check(DriverSettings settings) {
        JavaPosSettings.from(settings);
        cards(settings);
    }

    /// The reader is chosen by its logical name, and everything else is as for any reader of chips.
    private ChipReaderSettings cards(DriverSettings settings) {
        Map<String, String> others = new HashMap<>(settings.values());
        others.keySet().removeAll(JavaPosSettings.with(Set.of()));
        return ChipReaderSettings.from(new DriverSettings(others), kinds);
    }

    @Override
    public Category<SmartCardRWControl115> category() {
        return new Category<>(SmartCardRWControl115.class, SmartCardRW::new);
    }

    @Override
    public CardReader opened(DeviceId id, String logicalName, DriverSettings settings, SmartCardRWControl115 control)
            throws DeviceException, InterruptedException {
        return new JavaPosChipReader(id, logicalName, control, cards(settings));
    }

    @Override
    public MessageMask mask(DriverSettings settings, Substitution substitution) {
        return new ControlMask(
                category().methods(),
                substitution,
                new ChipMask(settings, substitution),
                substitution::text,
                StandardCharsets.UTF_8);
    }
}
