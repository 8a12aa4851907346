package org.infomat.device.proof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The tests of this class prove that a technology works with something that we did not write. Each run notes the
/// outcome in `target/proofs`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Proves.Several.class)
public @interface Proves {
    /// `card reader`, `receipt printer`, `barcode scanner`, `signals` …
    String deviceClass();

    /// `ISO 7816 over PC/SC`, `ESC/POS over TCP` …
    String technology();

    /// What stood at the other end: `pcscd with vpcd and vicc`.
    String peer();

    /// Debian packages of the peer: their versions are noted.
    String[] packages() default {};

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        Proves[] value();
    }
}
