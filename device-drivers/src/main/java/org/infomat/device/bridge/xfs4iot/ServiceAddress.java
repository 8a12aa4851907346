package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.infomat.device.DriverSettings;

/// Where a service is: `ws://127.0.0.1:5846/xfs4iot/v1.0/cardreader`, or `wss:` with a certificate that the Java run
/// time trusts.
final class ServiceAddress {
    static final String URI_SETTING = "uri";

    private ServiceAddress() {}

    static URI from(DriverSettings settings) {
        return checked(URI_SETTING, settings.required(URI_SETTING));
    }

    static URI checked(String key, String text) {
        URI uri = URI.create(text);
        boolean known = "ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme());
        if (!known || uri.getHost() == null || uri.getPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + key + "' is such as ws://127.0.0.1:5846/xfs4iot/v1.0/cardreader, not '" + text + "'");
        }
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "'" + key + "' takes no user and no password before the host: they are not used");
        }
        return uri;
    }

    /// The names of a driver's own settings and of this.
    static Set<String> with(Set<String> own) {
        Set<String> all = new HashSet<>(own);
        all.add(URI_SETTING);
        return all;
    }
}
