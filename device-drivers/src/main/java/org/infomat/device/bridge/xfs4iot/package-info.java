/// Devices behind the XFS4IoT services of their makers (CEN CWA 17852), reached over WebSocket: each becomes one of our
/// own devices.
@NullMarked
package org.infomat.device.bridge.xfs4iot;

import org.jspecify.annotations.NullMarked;
