/// Sessions with a device, recorded on the real hardware without anybody's data and played back in a test.
@NullMarked
package org.infomat.device.recording;

import org.jspecify.annotations.NullMarked;
