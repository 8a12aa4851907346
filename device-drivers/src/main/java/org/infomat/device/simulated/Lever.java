package org.infomat.device.simulated;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One thing that can happen to a simulated device. Any thread may move it; moving it never blocks.
public sealed interface Lever {
    /// What it is called in the text files: `device.lever.NAME`, for instance `paper-out`.
    String name();

    /// Stays as it is put: cover open, unplugged.
    record Toggle(String name, BooleanSupplier on, Consumer<Boolean> set) implements Lever {
        public Toggle {
            LeverName.check(name);
        }
    }

    /// Happens once: card inserted.
    record Press(String name, Runnable press) implements Lever {
        public Press {
            LeverName.check(name);
        }
    }

    /// Happens once, with words: this code is scanned; or sets a number: bytes a second. The proposal is what the panel
    /// shows before anybody has typed. A text that makes no sense is refused with `IllegalArgumentException`.
    record Entry(String name, Supplier<String> proposal, Consumer<String> enter) implements Lever {
        public Entry {
            LeverName.check(name);
        }
    }
}
