package org.infomat.device.card.smartcardio;

import java.lang.reflect.Field;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/// The JDK's one connection to the card service, which the whole program shares. Once pcscd has gone it answers
/// `SCARD_E_NO_SERVICE` for ever, even when pcscd is back. The only cure is to make the JDK forget it, which needs
/// `--add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED`; without that it stays lost until the program
/// starts anew.
final class JdkContext {
    private static final String INTERNALS = "sun.security.smartcardio.PCSCTerminals";

    /// What is shared is the JDK's: two readers may not mend it at once.
    private static final ReentrantLock SHARED = new ReentrantLock();

    private JdkContext() {}

    /// The readers that are there; connects to the card service anew where the connection was lost.
    static List<CardTerminal> terminals() throws JdkCardException {
        SHARED.lock();
        try {
            return list();
        } catch (JdkCardException e) {
            if (e.contextLost() && forget()) {
                return list();
            }
            throw e;
        } finally {
            SHARED.unlock();
        }
    }

    private static List<CardTerminal> list() throws JdkCardException {
        try {
            return TerminalFactory.getInstance("PC/SC", null).terminals().list();
        } catch (NoSuchAlgorithmException e) {
            throw JdkCardException.of(e);
        } catch (CardException e) {
            JdkCardException refusal = JdkCardException.of(e);
            if (refusal.noReaders()) {
                return List.of();
            }
            throw refusal;
        }
    }

    /// Whether the JDK was opened up and has forgotten its connection.
    private static boolean forget() {
        try {
            if (!mendable()) {
                return false;
            }
            internal("contextId").setLong(null, 0);
            ((Map<?, ?>) internal("terminals").get(null)).clear();
            return true;
        } catch (ReflectiveOperationException e) {
            return false; // another JDK: it has to be started anew
        }
    }

    /// Whether a lost connection can come back while this program runs.
    static boolean mendable() {
        try {
            return internal("contextId").canAccess(null);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Field internal(String name) throws ReflectiveOperationException {
        Field field = Class.forName(INTERNALS).getDeclaredField(name);
        field.trySetAccessible();
        return field;
    }
}
