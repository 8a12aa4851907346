package org.infomat.device.card.emrtd;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// BouncyCastle: documents are signed on curves that the JDK does not know. It is asked by name, and not registered for
/// the whole program.
final class Cryptography {
    static final Provider PROVIDER = new BouncyCastleProvider();

    private Cryptography() {}
}
